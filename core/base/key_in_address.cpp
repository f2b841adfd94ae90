#include "core/base/key_in_address.h"

#include "core/base/redact.h"

namespace fts {

Message keyInAddress(const std::string& address) {
    if (redacted(address, "") == address) {
        return {};
    }
    return FTS_TEXT("The address seems to hold a key, which would be kept where it can be read. "
                    "Take it out of the address and enter it as the key.");
}

} // namespace fts
