// Models and data sets of other programs.

#include <cmath>
#include <numeric>

#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/formats/bert_config.h"
#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/formats/datasets/llamaindex.h"
#include "core/formats/datasets/pairs.h"
#include "core/formats/datasets/table_columns.h"
#include "core/formats/gguf.h"
#include "core/formats/pickle.h"
#include "core/formats/pytorch_bin.h"
#include "core/formats/safetensors.h"
#include "core/formats/sentence_transformer.h"
#include "core/formats/state_dict.h"
#include "core/text/tiktoken_ranks.h"
#include "core/text/tokenizer.h"
#include "core/text/word_piece.h"
#include "tests/fuzz/given_files.h"
#include "tests/fuzz/targets.h"

namespace fts::fuzz {
namespace {

/// Every byte that is promised is there.
void checkTensors(const TensorSource& source) {
    for (const TensorView& tensor : source.tensors()) {
        require(tensor.bytes.size() == tensorBytes(source.origin(), tensor),
                "a tensor has the bytes its shape asks for");
        const volatile unsigned sum = std::accumulate(
            tensor.bytes.begin(), tensor.bytes.end(), 0U,
            [](unsigned so, std::byte byte) { return so + std::to_integer<unsigned>(byte); });
        (void)sum;
        require(source.find(tensor.name) != nullptr, "a tensor is found by its name");
        refusable([&] { toFloats(tensor); });
    }
}

void checkDataSet(const DataSet& set) {
    for (const auto& passage : set.passages) {
        require(passage.document < set.documents.size(), "a passage has a document");
        require(textProblem(passage.text).empty(), "a passage is a text that can be used");
    }
    for (const auto& question : set.questions) {
        require(textProblem(question.text).empty(), "a question is a text that can be used");
    }
    for (const auto& pair : set.pairs) {
        require(pair.question < set.questions.size() && pair.passage < set.passages.size(),
                "a pair has a question and a passage");
        require(std::isfinite(pair.grade), "a grade is a number");
    }
    for (const auto& skipped : set.skipped) {
        require(isUtf8(skipped.reason.english()), "a reason is UTF-8");
    }
}

void readTable(std::string_view name, std::string_view bytes) {
    const auto path = GivenFiles::here().give(name, bytes);
    refusable([&] { checkDataSet(readPairs(path, {})); });
    refusable([&] {
        const TableColumns columns = readTableColumns(path);
        require(columns.names.size() == columns.samples.size(), "each column has a sample");
        if (columns.names.empty()) {
            return;
        }
        DataSetRequest request;
        request.columns = {{"question", columns.names.front()}, {"passage", columns.names.back()}};
        checkDataSet(readPairs(path, request));
    });
}

} // namespace

void openAsSafetensors(std::string_view bytes) {
    const auto path = GivenFiles::here().give("model.safetensors", bytes);
    refusable([&] { checkTensors(*openSafetensors(path)); });
}

void openAsShards(std::string_view bytes) {
    GivenFiles& files = GivenFiles::here();
    files.giveParts(bytes, {"model.safetensors.index.json", "a.safetensors", "b.safetensors"});
    refusable([&] {
        checkTensors(*openShardedSafetensors(files.folder() / "model.safetensors.index.json"));
    });
}

void openAsPytorchBin(std::string_view bytes) {
    const auto path = GivenFiles::here().give("pytorch_model.bin", bytes);
    refusable([&] { checkTensors(*openPytorchBin(path)); });
}

void readAsPickle(std::string_view bytes) {
    refusable([&] {
        const Pickle pickle = readPickle(bytes, "given.pkl", stateDictNames());
        require(pickle.root < pickle.values.size(), "a pickle has a value");
        readStateDict(pickle, "given.pkl", [](const StoredTensor& tensor) {
            require(tensor.shape.size() == tensor.strides.size(), "each size has a stride");
        });
    });
}

void openAsGguf(std::string_view bytes) {
    const auto path = GivenFiles::here().give("model.gguf", bytes);
    refusable([&] {
        const GgufFile file(path);
        for (const GgufTensor& tensor : file.tensors()) {
            require(tensor.offset <= bytes.size() && tensor.bytes <= bytes.size() - tensor.offset,
                    "a tensor lies in the file");
            require(file.find(tensor.name) != nullptr, "a tensor is found by its name");
            std::size_t values = 0;
            file.readValues(tensor, [&values](std::size_t place, std::span<const float> piece) {
                require(place == values, "the pieces of a tensor follow each other");
                values += piece.size();
            });
        }
    });
}

void readAsModelFolder(std::string_view bytes) {
    GivenFiles& files = GivenFiles::here();
    files.giveParts(bytes, {"config.json", "modules.json", "sentence_bert_config.json",
                            "config_sentence_transformers.json", "1_Pooling/config.json",
                            "2_Dense/config.json", "vocab.txt", "tokenizer_config.json"});
    refusable([&] { readBertConfig(files.folder() / "config.json"); });
    refusable([&] { ownPrompts(readSentenceTransformer(files.folder())); });
    refusable([&] { wordPieceTokenizerJson(files.folder()); });
}

void readAsPairsCsv(std::string_view bytes) {
    readTable("given.csv", bytes);
}

void readAsPairsLines(std::string_view bytes) {
    readTable("given.jsonl", bytes);
}

void readAsChatRows(std::string_view bytes) {
    const auto path = GivenFiles::here().give("given.jsonl", bytes);
    refusable([&] {
        for (const ChatDataSet::Row& row : readChatRows(path).rows) {
            const std::string line = chatRowLine(row.chat);
            require(chatRowFromJson(parseJson(line, "again")) == row.chat,
                    "what is written is read as it was");
            require(line.find('\n') == line.npos, "a row is a line");
        }
    });
}

void readAsTiktoken(std::string_view bytes) {
    refusable([&] { Tokenizer::fromJson(tiktokenJson(bytes, "given"), "given"); });
}

void readAsLlamaIndex(std::string_view bytes) {
    const auto path = GivenFiles::here().give("given.json", bytes);
    refusable([&] { checkDataSet(readLlamaIndex(path, {})); });
}

void readAsBeir(std::string_view bytes) {
    GivenFiles& files = GivenFiles::here();
    files.giveParts(bytes, {"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"});
    DataSetRequest request;
    request.part = "test";
    refusable([&] { checkDataSet(readBeir(files.folder(), request)); });
}

} // namespace fts::fuzz
