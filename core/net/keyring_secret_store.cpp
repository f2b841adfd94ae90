#include "core/net/keyring_secret_store.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

#include <libsecret/secret.h>

#include "core/base/error.h"

namespace fts {
namespace {

/// Only what is called of libsecret and GLib, looked up at run time.
struct Library {
    decltype(&secret_password_store_sync) store = nullptr;
    decltype(&secret_password_lookup_sync) lookup = nullptr;
    decltype(&secret_password_clear_sync) clear = nullptr;
    decltype(&secret_password_free) free = nullptr;
    decltype(&g_error_free) freeError = nullptr;
};

template <typename Function>
bool find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name)); // looks in what it needs, too
    return function != nullptr;
}

/// Loaded once and never unloaded: GLib does not bear it.
const Library* loadedLibrary() {
    static const Library* library = []() -> const Library* {
        static Library found;
        void* opened = ::dlopen("libsecret-1.so.0", RTLD_NOW | RTLD_LOCAL);
        const bool whole = opened != nullptr &&
                           find(opened, "secret_password_store_sync", found.store) &&
                           find(opened, "secret_password_lookup_sync", found.lookup) &&
                           find(opened, "secret_password_clear_sync", found.clear) &&
                           find(opened, "secret_password_free", found.free) &&
                           find(opened, "g_error_free", found.freeError);
        return whole ? &found : nullptr;
    }();
    return library;
}

constexpr const char* kAttribute = "endpoint";

const SecretSchema& schema() {
    static const SecretSchema result = {"org.finetunestudio.FinetuneStudio.Key",
                                        SECRET_SCHEMA_NONE,
                                        {{kAttribute, SECRET_SCHEMA_ATTRIBUTE_STRING}}};
    return result;
}

/// What the library reports of a call that failed.
class Report {
public:
    explicit Report(const Library& library) : m_library(library) {}
    ~Report() {
        if (m_error != nullptr) {
            m_library.freeError(m_error);
        }
    }
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;

    GError** out() { return &m_error; }
    void check() const {
        if (m_error != nullptr) {
            throw Error(ErrorKind::Io,
                        FTS_TEXT("The keyring refused: %1. Unlock it, or keep the key elsewhere."),
                        m_error->message);
        }
    }

private:
    const Library& m_library;
    GError* m_error = nullptr;
};

class KeyringSecretStore : public SecretStore {
public:
    explicit KeyringSecretStore(const Library& library) : m_library(library) {}

    std::optional<Secret> find(const std::string& name) override {
        Report report(m_library);
        char* text =
            m_library.lookup(&schema(), nullptr, report.out(), kAttribute, name.c_str(), nullptr);
        report.check();
        if (text == nullptr) {
            return std::nullopt;
        }
        Secret secret{std::string_view(text)};
        m_library.free(text); // wipes it
        return secret;
    }

    void keep(const std::string& name, const Secret& secret) override {
        Report report(m_library);
        std::string text; // the library wants a zero at the end
        text.reserve(secret.reveal().size());
        text = secret.reveal();
        const std::string label = "Finetune Studio: " + name;
        m_library.store(&schema(), SECRET_COLLECTION_DEFAULT, label.c_str(), text.c_str(), nullptr,
                        report.out(), kAttribute, name.c_str(), nullptr);
        wipe(text);
        report.check();
    }

    void forget(const std::string& name) override {
        Report report(m_library);
        m_library.clear(&schema(), nullptr, report.out(), kAttribute, name.c_str(), nullptr);
        report.check();
    }

private:
    const Library& m_library;
};

/// Without one GLib would try to start a bus.
bool hasSessionBus() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr ||
           (runtime != nullptr &&
            std::filesystem::exists(std::filesystem::path(runtime) / "bus", ignored));
}

} // namespace

std::unique_ptr<SecretStore> openKeyring() {
    if (!hasSessionBus()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("There is no keyring here, because no desktop session runs."));
    }
    const Library* library = loadedLibrary();
    if (library == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("There is no keyring here: install libsecret-1-0 to use one."));
    }
    auto store = std::make_unique<KeyringSecretStore>(*library);
    try {
        store->find("does it answer?");
    } catch (const Error&) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("No keyring answers in this session. Start one, such as GNOME Keyring "
                             "or KWallet, or keep the key elsewhere."));
    }
    return store;
}

std::optional<Secret> findInKeyring(const std::string& name) {
    try {
        return openKeyring()->find(name);
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace fts
