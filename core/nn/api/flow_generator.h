#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/nn/api/generator.h"

namespace fts {

/// Requests that come one by one, some while others are being written, and what becomes of them.
/// Asked and told on the thread that writes, between two tokens; everything told is quick.
class GenerationFlow {
public:
    /// Under a number that no other request being written has.
    using Numbered = std::pair<std::size_t, GenerationRequest>;

    virtual ~GenerationFlow() = default;

    /// The next request, if there is one now. `idle`: nothing is being written, so it may wait for
    /// one; if there is none then, the writing ends.
    virtual std::optional<Numbered> next(bool idle) = 0;

    virtual void begun(std::size_t) {}                  ///< it has a place: text comes next
    virtual bool wanted(std::size_t) { return true; }   ///< if not, it is dropped without a word
    virtual void grow(std::size_t, std::string_view) {} ///< as Generator::Grow
    virtual void take(std::size_t, Continuation answer) = 0; ///< as Generator::Take

    /// What checkRequest() or the grammar has thrown: nothing more comes of it. The others go on.
    virtual void refuse(std::size_t number, const Error& error) = 0;
};

/// A Generator that also takes requests while it is writing.
class FlowGenerator : public Generator {
public:
    /// Throws BadInput as generate() does for a request's prompt.
    virtual void checkRequest(const GenerationRequest& request) const = 0;

    /// Returns once the flow has no further request. Throws Cancelled after a stop, or what the
    /// computing itself throws; requests being written are then lost.
    virtual void write(GenerationFlow& flow, JobContext& context) = 0;
};

/// As loadGenerator(); a folder of PEFT's adapters is merged into the model in `base`, whose
/// packed weights take 8 bits then.
std::unique_ptr<FlowGenerator> loadFlowGenerator(const std::filesystem::path& path,
                                                 const GeneratorOptions& options);
std::unique_ptr<FlowGenerator> loadAdaptedGenerator(const std::filesystem::path& base,
                                                    const std::filesystem::path& adapter,
                                                    const GeneratorOptions& options);

} // namespace fts
