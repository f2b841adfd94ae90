#pragma once

#include <QtTest/QtTest>

#include <cstring>
#include <string>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/tensor_file.h"

namespace fts::test {

/// What tests/data/formats/tensors.json says the files called `set` hold.
inline nlohmann::json expectedTensors(const std::string& set) {
    const std::string path = FTS_TEST_DATA "/formats/tensors.json";
    return parseJson(readFile(path), path).at(set);
}

inline std::int64_t wholeNumberAt(const TensorView& tensor, std::size_t i) {
    const std::size_t size = dtypeSize(tensor.dtype);
    std::int64_t value = 0;
    std::memcpy(&value, tensor.bytes.data() + i * size, size);
    const int unused = 64 - static_cast<int>(size) * 8;
    const bool hasSign = tensor.dtype != DType::U8 && tensor.dtype != DType::Bool;
    return hasSign
               ? static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << unused) >> unused
               : value;
}

inline bool isReal(DType type) {
    return type == DType::F64 || type == DType::F32 || type == DType::F16 || type == DType::BF16;
}

/// Fails the test unless `source` holds just the tensors, shapes, types and values of `expected`.
inline void compareTensors(const TensorSource& source, const nlohmann::json& expected) {
    QCOMPARE(source.tensors().size(), expected.size());
    for (const auto& [name, facts] : expected.items()) {
        const TensorView* tensor = source.find(name);
        QVERIFY2(tensor != nullptr, name.c_str());
        QCOMPARE(std::string(dtypeName(tensor->dtype)), facts["dtype"].get<std::string>());
        QCOMPARE(tensor->shape, facts["shape"].get<std::vector<std::int64_t>>());
        const auto& values = facts["values"];
        QCOMPARE(tensor->bytes.size(), values.size() * dtypeSize(tensor->dtype));
        const auto floats = isReal(tensor->dtype) ? toFloats(*tensor) : std::vector<float>();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (isReal(tensor->dtype)) {
                QVERIFY2(floats[i] == static_cast<float>(values[i].get<double>()), name.c_str());
            } else {
                QVERIFY2(wholeNumberAt(*tensor, i) == values[i].get<std::int64_t>(), name.c_str());
            }
        }
    }
}

/// Reads every byte and checks every size, as somebody who loads the tensors would.
inline std::size_t touchTensors(const TensorSource& source) {
    std::size_t sum = 0;
    for (const TensorView& tensor : source.tensors()) {
        if (tensor.bytes.size() != tensorBytes(source.origin(), tensor)) {
            throw std::logic_error("a tensor's size does not fit its shape");
        }
        for (const std::byte byte : tensor.bytes) {
            sum += static_cast<std::size_t>(byte);
        }
    }
    return sum;
}

} // namespace fts::test
