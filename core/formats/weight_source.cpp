#include "core/formats/weight_source.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/formats/half.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

std::string shapeText(std::span<const std::int64_t> shape) {
    std::string text;
    for (const std::int64_t size : shape) {
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    }
    return text;
}

} // namespace

std::int64_t Weight::size() const {
    // Without a sign, since sizes before a zero may be anything.
    return static_cast<std::int64_t>(
        std::accumulate(shape.begin(), shape.end(), std::uint64_t{1}, std::multiplies<>()));
}

const Weight* WeightSource::find(std::string_view name) const {
    const auto place = m_places.find(std::string(name));
    return place == m_places.end() ? nullptr : &m_weights[place->second];
}

const Weight& WeightSource::at(std::string_view name) const {
    const Weight* weight = find(name);
    if (weight == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 is missing."), m_origin,
                    shownName(name));
    }
    return *weight;
}

void WeightSource::checkShape(std::string_view name, std::span<const std::int64_t> shape) const {
    const Weight& weight = at(name);
    if (!std::ranges::equal(weight.shape, shape)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the tensor %2 is of the shape %3, but the model's configuration "
                             "asks for %4."),
                    m_origin, shownName(name), shapeText(weight.shape), shapeText(shape));
    }
}

void WeightSource::add(Weight weight) {
    if (!m_places.emplace(weight.name, m_weights.size()).second) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 appears twice."), m_origin,
                    shownName(weight.name));
    }
    m_weights.push_back(std::move(weight));
}

void WeightSource::checkSize(std::string_view name, std::size_t size) const {
    const Weight& weight = at(name);
    if (static_cast<std::uint64_t>(weight.size()) != size) {
        throw Error(ErrorKind::Internal, FTS_TEXT("%1: the tensor %2 has %3 values, not %4."),
                    m_origin, shownName(name), weight.size(), size);
    }
}

void WeightSource::read(std::string_view name, const Take& take) const {
    readValues(m_places.at(at(name).name), take);
}

void WeightSource::readFloats(std::string_view name, std::span<float> values) const {
    checkSize(name, values.size());
    read(name, [&](std::size_t place, std::span<const float> piece) {
        std::ranges::copy(piece, values.subspan(place, piece.size()).begin());
    });
}

void WeightSource::readBFloat16(std::string_view name, std::span<std::uint16_t> values) const {
    checkSize(name, values.size());
    read(name, [&](std::size_t place, std::span<const float> piece) {
        std::ranges::transform(piece, values.subspan(place, piece.size()).begin(), floatToBrain);
    });
}

void WeightSource::readPacked(std::string_view name, GgufType type,
                              std::span<std::byte> rows) const {
    const GgufBlock block = ggufBlock(type);
    checkSize(name, rows.size() / block.bytes * block.values);
    if (readBlocks(m_places.at(at(name).name), type, rows)) {
        return;
    }
    read(name, [&](std::size_t place, std::span<const float> piece) {
        packGguf(type, piece,
                 rows.subspan(place / block.values * block.bytes,
                              piece.size() / block.values * block.bytes));
    });
}

} // namespace fts
