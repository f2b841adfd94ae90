#include "core/nn/api/threads.h"
#include "core/nn/vector_block_rows.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kRowsATask = 64;

template <typename Weight, typename Value>
FTS_VECTOR void unpackRow(const Weight& weight, std::int64_t index, Value* to) {
    const auto row = weight.row(index);
    for (std::int64_t place = 0; place < weight.in; place += kVectorValues<Value>) {
        _mm512_storeu_si512(to + place, Weight::template take<true>(row, place, 0));
    }
}

} // namespace

template <typename Value>
void unpackRows(const PackedRows& weight, Value* values, std::int64_t rows, std::int64_t in) {
    withBlockRows<Value>(weight, in, [&](const auto& blockRows) {
        shareRange(rows, kRowsATask, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                unpackRow(blockRows, row, values + row * in);
            }
        });
    });
}

template void unpackRows(const PackedRows&, float*, std::int64_t, std::int64_t);
template void unpackRows(const PackedRows&, std::uint16_t*, std::int64_t, std::int64_t);

} // namespace fts
