#pragma once

#include <memory>
#include <string>

#include <QtTest/QtTest>

#include "core/project/project.h"
#include "core/store/documents.h"
#include "core/text/document.h"

namespace fts::test {

/// A project whose documents a small model reads, 32 tokens at a time.
class BirdProject {
protected:
    void start() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(
            Project::create(m_folder->filePath("p").toStdString(), "embedding"));
        m_project->specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_project->specs().model.maxTokens = 32;
        m_project->specs().generate.generator = "extractive";
        ProjectStore store(m_project->storePath());
        m_collection = store.addCollection({0, "docs", "/docs", "documents", ""});
    }

    /// A document of one paragraph, on page 2, under the heading "Birds".
    std::int64_t addDocumentOf(const std::string& key, const std::string& text) {
        ProjectStore store(m_project->storePath());
        const Document document{
            "", {{BlockKind::Heading, 1, "Birds", 0}, {BlockKind::Paragraph, 0, text, 2}}};
        const DocumentRow row{0, m_collection, key, key, "/docs/" + key, key, 1, 1};
        return addDocument(store, row, documentToJson(document).dump());
    }

    static std::string sentences(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += "The bird number " + std::to_string(i) + " sings in the morning. ";
        }
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::int64_t m_collection = 0;
};

} // namespace fts::test
