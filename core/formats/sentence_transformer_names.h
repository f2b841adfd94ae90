#pragma once

#include <array>

#include "core/formats/sentence_transformer.h"

namespace fts {

/// How sentence-transformers spells a way of pooling.
struct PoolingName {
    SentenceTransformerConfig::Pooling pooling;
    const char* flag; ///< the key older versions write
    const char* mode; ///< the value of "pooling_mode" since version 6
};

inline constexpr std::array<PoolingName, 4> kPoolingNames{{
    {SentenceTransformerConfig::Pooling::Mean, "pooling_mode_mean_tokens", "mean"},
    {SentenceTransformerConfig::Pooling::Cls, "pooling_mode_cls_token", "cls"},
    {SentenceTransformerConfig::Pooling::Max, "pooling_mode_max_tokens", "max"},
    {SentenceTransformerConfig::Pooling::Last, "pooling_mode_lasttoken", "lasttoken"},
}};

/// An activation as DenseModule and as sentence-transformers name it.
struct ActivationName {
    const char* name;
    const char* classPath;
};

inline constexpr std::array<ActivationName, 5> kActivationNames{{
    {"identity", "torch.nn.modules.linear.Identity"},
    {"tanh", "torch.nn.modules.activation.Tanh"},
    {"relu", "torch.nn.modules.activation.ReLU"},
    {"gelu", "torch.nn.modules.activation.GELU"},
    {"silu", "torch.nn.modules.activation.SiLU"},
}};

} // namespace fts
