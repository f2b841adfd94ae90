# What the readers link; no other folder does.
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(LIBXML REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
set(reader_libraries PkgConfig::CMARK PkgConfig::LIBXML PkgConfig::LIBZIP PkgConfig::POPPLER
                     PkgConfig::UCHARDET ICU::uc)
