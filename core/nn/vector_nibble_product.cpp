#include "core/nn/vector_nibble_product.h"

#include <algorithm>
#include <vector>

#include "core/nn/vector_block_rows.h"
#include "core/nn/vector_math.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr int kTiles = 2; // of sixteen rows of the weight, taken at once
constexpr std::int64_t kOuts = kTiles * kLanes;
constexpr int kWords = NibbleFactors::kWords;
constexpr int kGroup = NibbleFactors::kRows;
constexpr int kPairs = kBlockValues / 2;
constexpr int kMostRows = 2 * kGroup; // whose products stay in registers

/// A block of each of sixteen rows, a row a lane.
struct Tile {
    __m512i words[kWords]; // eight values in each lane
    __m512 scales;
    __m512 least; // what the value 0 stands for
};

/// The last twenty bytes of a block. Of Q4_0 the first two are another block's, or no one's, and
/// are left out.
template <GgufType kType>
FTS_VECTOR_INLINE __m256i blockAt(const std::byte* block) {
    constexpr std::int64_t kBefore = 20 - kBlockBytes<kType>;
    constexpr __mmask32 kBytes = (__mmask32{1} << 20) - (__mmask32{1} << kBefore);
    return _mm256_maskz_loadu_epi8(kBytes, block - kBefore);
}

/// The blocks of two rows that are four rows apart.
template <GgufType kType>
FTS_VECTOR_INLINE __m512i blocksAt(const std::byte* block, std::int64_t stride) {
    return _mm512_inserti64x4(_mm512_castsi256_si512(blockAt<kType>(block)),
                              blockAt<kType>(block + 4 * stride), 1);
}

/// Within each 128 bits, row i of the four rows' words becomes word i of all four.
FTS_VECTOR_INLINE void turn(__m512i (&rows)[4]) {
    const __m512i a = _mm512_unpacklo_epi32(rows[0], rows[1]);
    const __m512i b = _mm512_unpacklo_epi32(rows[2], rows[3]);
    const __m512i c = _mm512_unpackhi_epi32(rows[0], rows[1]);
    const __m512i d = _mm512_unpackhi_epi32(rows[2], rows[3]);
    rows[0] = _mm512_unpacklo_epi64(a, b);
    rows[1] = _mm512_unpackhi_epi64(a, b);
    rows[2] = _mm512_unpacklo_epi64(c, d);
    rows[3] = _mm512_unpackhi_epi64(c, d);
}

/// The numbers of 16 bits in the lower halves of the lanes.
FTS_VECTOR_INLINE __m512 halves(__m512i words) {
    return _mm512_cvtph_ps(_mm512_cvtepi32_epi16(words));
}

template <GgufType kType>
FTS_VECTOR_INLINE Tile tileAt(const std::byte* block, std::int64_t stride) {
    __m512i upper[4], lower[4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
        upper[i] = blocksAt<kType>(block + i * stride, stride);
        lower[i] = blocksAt<kType>(block + (8 + i) * stride, stride);
    }
    turn(upper);
    turn(lower);
    const __m512i head = _mm512_shuffle_i32x4(upper[0], lower[0], 0x88);
    Tile tile{{_mm512_shuffle_i32x4(upper[1], lower[1], 0x88),
               _mm512_shuffle_i32x4(upper[2], lower[2], 0x88),
               _mm512_shuffle_i32x4(upper[3], lower[3], 0x88),
               _mm512_shuffle_i32x4(upper[0], lower[0], 0xDD)},
              halves(kType == GgufType::Q4_1 ? head : _mm512_srli_epi32(head, 16)),
              _mm512_setzero_ps()};
    if constexpr (kType == GgufType::Q4_1) {
        tile.least = halves(_mm512_srli_epi32(head, 16));
    }
    return tile;
}

/// What four bits stand for, in bf16, twice: the fifth bit of an index is another value's.
template <GgufType kType>
FTS_VECTOR_INLINE __m512i meaningOfNibbles() {
    const __m512i numbers = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m512i values =
        kType == GgufType::Q4_0 ? _mm512_sub_epi32(numbers, _mm512_set1_epi32(8)) : numbers;
    const __m256i once = (__m256i)_mm512_cvtneps_pbh(_mm512_cvtepi32_ps(values));
    return _mm512_inserti64x4(_mm512_castsi256_si512(once), once, 1);
}

/// Two bf16 values of x, in all lanes.
FTS_VECTOR_INLINE __m512bh pair(const std::uint32_t* at) {
    return (__m512bh)_mm512_set1_epi32(static_cast<int>(*at));
}

/// sums += the products of a block of kRows rows of x with one of the tiles' rows. `x` and
/// `further` are what groups of four rows have of that block.
template <int kRows, GgufType kType>
FTS_VECTOR_INLINE void addBlock(__m512 (&sums)[kTiles][kRows], const Tile (&tiles)[kTiles],
                                __m512i meaning, const NibbleFactors* x,
                                const NibbleFactors* further) {
    __m512 products[kTiles][kRows] = {};
#pragma GCC unroll 16
    for (int i = 0; i < kPairs; ++i) {
        __m512bh values[kTiles];
#pragma GCC unroll 2
        for (int tile = 0; tile < kTiles; ++tile) {
            values[tile] = (__m512bh)_mm512_permutexvar_epi16(
                _mm512_srli_epi16(tiles[tile].words[i / kWords], 4 * (i % kWords)), meaning);
        }
#pragma GCC unroll 8
        for (int row = 0; row < kRows; ++row) {
            const NibbleFactors& group = row < kGroup ? *x : *further;
            const __m512bh factor = pair(&group.pairs[i % kWords][i / kWords][row % kGroup]);
#pragma GCC unroll 2
            for (int tile = 0; tile < kTiles; ++tile) {
                products[tile][row] = _mm512_dpbf16_ps(products[tile][row], values[tile], factor);
            }
        }
    }
#pragma GCC unroll 8
    for (int row = 0; row < kRows; ++row) {
        const __m512 sumOfX = _mm512_set1_ps((row < kGroup ? x : further)->sums[row % kGroup]);
#pragma GCC unroll 2
        for (int tile = 0; tile < kTiles; ++tile) {
            __m512& sum = sums[tile][row];
            sum = _mm512_fmadd_ps(products[tile][row], tiles[tile].scales, sum);
            if constexpr (kType == GgufType::Q4_1) {
                sum = _mm512_fmadd_ps(tiles[tile].least, sumOfX, sum);
            }
        }
    }
}

/// The outs of two tiles, and what each begins with.
template <typename Out>
struct Target {
    Out* out;
    std::int64_t outs; // from one row to the next
    __mmask16 lanes[kTiles];
    __m512 bias[kTiles];
};

/// kRows rows of x times the rows of two tiles.
template <int kRows, GgufType kType, typename Out>
FTS_VECTOR void tileProduct(const NibbleFactors* x, const std::byte* weight, std::int64_t blocks,
                            const Target<Out>& target) {
    const std::int64_t stride = blocks * kBlockBytes<kType>;
    const __m512i meaning = meaningOfNibbles<kType>();
    const std::byte* next = weight + kOuts * stride; // the next tiles' bytes, in order
    __m512 sums[kTiles][kRows];
    for (int tile = 0; tile < kTiles; ++tile) {
        std::fill_n(sums[tile], kRows, target.bias[tile]);
    }
    for (std::int64_t block = 0; block < blocks; ++block, weight += kBlockBytes<kType>) {
        fetch<kOuts * kBlockBytes<kType>>(next);
        next += kOuts * kBlockBytes<kType>;
        const Tile tiles[] = {tileAt<kType>(weight, stride),
                              tileAt<kType>(weight + kLanes * stride, stride)};
        addBlock<kRows, kType>(sums, tiles, meaning, x + block, x + blocks + block);
    }
    for (int row = 0; row < kRows; ++row) {
        for (int tile = 0; tile < kTiles; ++tile) {
            store(target.out + row * target.outs + tile * kLanes, target.lanes[tile],
                  sums[tile][row]);
        }
    }
}

/// All rows of x times the outs from `begin` to `end`; where two tiles are not full, zeros are.
template <GgufType kType, typename Out>
FTS_VECTOR void product(const NibbleFactors* x, const std::byte* weight, const std::uint16_t* bias,
                        Out* out, std::int64_t rows, std::int64_t blocks, std::int64_t outs,
                        std::int64_t begin, std::int64_t end) {
    const std::int64_t stride = blocks * kBlockBytes<kType>;
    for (std::int64_t block = 0; block < blocks; ++block) {
        fetch<kOuts * kBlockBytes<kType>>(weight + begin * stride +
                                          block * kOuts * kBlockBytes<kType>);
    }
    std::vector<std::byte> filledUp;
    for (std::int64_t first = begin; first < end; first += kOuts) {
        const std::byte* tiles = weight + first * stride;
        const std::int64_t left = end - first;
        if (left < kOuts) {
            filledUp.assign(tiles, weight + end * stride);
            filledUp.resize(static_cast<std::size_t>(kOuts * stride));
            tiles = filledUp.data();
        }
        Target<Out> target{out + first, outs, {}, {}};
        for (std::int64_t tile = 0; tile < kTiles; ++tile) {
            target.lanes[tile] = firstLanes(std::max<std::int64_t>(0, left - tile * kLanes));
            target.bias[tile] = bias == nullptr
                                    ? _mm512_setzero_ps()
                                    : load(bias + first + tile * kLanes, target.lanes[tile]);
        }
        for (std::int64_t row = 0; row < rows; row += kMostRows, target.out += kMostRows * outs) {
            withCount<kMostRows>(rows - row, [&]<int kRows>() {
                tileProduct<kRows, kType>(x + row / kGroup * blocks, tiles, blocks, target);
            });
        }
    }
}

/// A block of up to four rows of x that are `stride` values apart.
FTS_VECTOR void arrange(const std::uint16_t* x, std::int64_t stride, std::int64_t rows,
                        NibbleFactors& factors) {
    // A word of 32 bits holds the bytes b0 … b3, and a byte the values b and b + 16: a look at its
    // 16 bits finds two values that are two apart.
    const __m512i order = _mm512_set_epi16(31, 29, 15, 13, 30, 28, 14, 12, //
                                           27, 25, 11, 9, 26, 24, 10, 8,   //
                                           23, 21, 7, 5, 22, 20, 6, 4,     //
                                           19, 17, 3, 1, 18, 16, 2, 0);
    const auto ones = (__m512bh)_mm512_set1_epi16(0x3F80);
    __m512i pairs[kGroup] = {};
    for (std::int64_t row = 0; row < std::min<std::int64_t>(kGroup, rows); ++row) {
        const __m512i values = _mm512_loadu_si512(x + row * stride);
        pairs[row] = _mm512_permutexvar_epi16(order, values);
        factors.sums[row] =
            _mm512_reduce_add_ps(_mm512_dpbf16_ps(_mm512_setzero_ps(), (__m512bh)values, ones));
    }
    turn(pairs);
    for (int i = 0; i < kWords; ++i) {
        _mm512_storeu_si512(&factors.pairs[i], pairs[i]);
    }
}

} // namespace

NibbleProduct::NibbleProduct(const std::uint16_t* x, const PackedRows& weight,
                             const std::uint16_t* bias, std::int64_t rows, std::int64_t in)
    : m_weight(weight), m_bias(bias), m_rows(rows), m_blocks(in / kBlockValues),
      m_factors(std::make_unique_for_overwrite<NibbleFactors[]>(
          static_cast<std::size_t>((rows + kGroup - 1) / kGroup * m_blocks))) {
    NibbleFactors* factors = m_factors.get();
    for (std::int64_t row = 0; row < rows; row += kGroup) {
        for (std::int64_t block = 0; block < m_blocks; ++block) {
            arrange(x + row * in + block * kBlockValues, in, rows - row, *factors++);
        }
    }
}

template <typename Out>
void NibbleProduct::take(Out* out, std::int64_t outs, std::int64_t begin, std::int64_t end) const {
    const auto multiply = m_weight.type == GgufType::Q4_1 ? product<GgufType::Q4_1, Out>
                                                          : product<GgufType::Q4_0, Out>;
    multiply(m_factors.get(), m_weight.blocks, m_bias, out, m_rows, m_blocks, outs, begin, end);
}

template void NibbleProduct::take(float*, std::int64_t, std::int64_t, std::int64_t) const;
template void NibbleProduct::take(std::uint16_t*, std::int64_t, std::int64_t, std::int64_t) const;

} // namespace fts
