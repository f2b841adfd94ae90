# `./run package`: what `cmake --install` lays down, as a Debian package and as a tarball that may be
# unpacked anywhere. cpack reads build/release/CPackConfig.cmake; of Ninja's builds it builds nothing.
set(CPACK_GENERATOR DEB TZST)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGE_NAME finetune-studio)
set(CPACK_PACKAGE_FILE_NAME finetune-studio-${PROJECT_VERSION}-linux-x86_64)
set(CPACK_PACKAGE_VENDOR "The Finetune Studio authors")
set(CPACK_PACKAGE_CONTACT ${CPACK_PACKAGE_VENDOR})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "fine-tunes models on your own text")
set(CPACK_PACKAGE_DESCRIPTION
"Fine-tunes embedding models for retrieval and small language models on text
of your own, without a network or a GPU, and says in numbers whether they got
better: a window, a command line program and two models to begin with.")
set(CPACK_STRIP_FILES ON)

# Libraries are found out from the programs; those in the package itself lie where it was built.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_COMPRESSION_TYPE zstd) # half a gigabyte: xz takes minutes for a quarter less
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS
    ${FTS_TORCH_DIR}/torch/lib ${FTS_TORCH_DIR}/nvidia/cu13/lib)
# Loaded by name, so no program tells of them: the tables of Chinese, Japanese and Korean letters in
# PDFs, Qt's drawings and windows, then a desktop's keyring.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, poppler-data, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, libsecret-1-0, qt6-wayland")
include(CPack)
