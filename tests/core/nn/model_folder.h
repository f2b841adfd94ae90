#pragma once

#include <QtTest/QtTest>

#include <filesystem>

#include "../formats/refusals.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors.h"

namespace fts::test {

inline const QString kModels = QStringLiteral(FTS_TEST_DATA "/models/");
inline const QString kTinyBert = kModels + "tiny-bert";

/// Copies what lies in `from` over what lies in `to`.
inline void copyOver(const QString& from, const QString& to) {
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        writeFile(to + "/" + QDir(from).relativeFilePath(path), readWhole(path));
    }
}

/// A copy of tiny-bert, or of another model beside it, that a test may change.
class ModelCopy {
public:
    /// `variant`: a folder of tests/data/nn/variants to lay over it; empty: none.
    explicit ModelCopy(const QString& variant = {}, const QString& model = "tiny-bert") {
        copyOver(kModels + model, m_folder.path());
        if (!variant.isEmpty()) {
            copyOver(QStringLiteral(FTS_TEST_DATA "/nn/variants/") + variant, m_folder.path());
        }
    }

    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    QString file(const QString& name) const { return m_folder.filePath(name); }

    nlohmann::json config(const QString& name = "config.json") const {
        return parseJson(readWhole(file(name)).toStdString(), name.toStdString());
    }
    void setConfig(const nlohmann::json& content, const QString& name = "config.json") const {
        writeFile(file(name), QByteArray::fromStdString(content.dump()));
    }

    struct Tensor {
        std::vector<std::int64_t> shape;
        std::vector<float> values;
    };
    std::map<std::string, Tensor> tensors() const {
        std::map<std::string, Tensor> found;
        const auto source = openSafetensors(path() / "model.safetensors");
        for (const TensorView& view : source->tensors()) {
            found[view.name] = {view.shape, toFloats(view)};
        }
        return found;
    }
    void setTensors(const std::map<std::string, Tensor>& tensors) const {
        std::vector<TensorView> views;
        for (const auto& [name, tensor] : tensors) {
            views.push_back(
                {name, DType::F32, tensor.shape, std::as_bytes(std::span(tensor.values))});
        }
        writeSafetensors(path() / "model.safetensors", views, {{"format", "pt"}});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace fts::test
