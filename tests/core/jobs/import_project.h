#pragma once

#include <QtTest/QtTest>

#include "core/jobs/import_job.h"
#include "tests/core/formats/refusals.h"

namespace fts::test {

inline QByteArray table(const QByteArray& word, int rows) {
    QByteArray text = "question,passage\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += word + " question " + number + "," + word + " passage " + number + "\n";
    }
    return text;
}

/// A project to import into, and what the last import told.
class ImportProject {
protected:
    void start(const char* kind = "embedding") {
        m_project.reset();
        m_onEvent = {};
        m_stop = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(Project::create(path("project").toStdString(), kind));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    QStringList m_log; ///< of the last import, paths left out
    std::stop_source m_stop;
    std::function<void(const Event&)> m_onEvent;

    QString path(const QString& name) { return m_folder->filePath(name); }

    QString shown(const std::string& sentence) {
        return QString::fromStdString(sentence).replace(m_folder->path(), "FOLDER");
    }

    ImportResult import(const ImportParams& params) {
        m_log.clear();
        FunctionSink sink([this](const Event& event) {
            if (const auto* line = std::get_if<LogLine>(&event)) {
                m_log << shown(line->text.english());
            }
            if (m_onEvent) {
                m_onEvent(event);
            }
        });
        JobContext context{m_stop.get_token(), sink};
        return runImport(*m_project, params, context);
    }

    ImportResult import(const QStringList& names, std::optional<Split> split = std::nullopt,
                        const std::string& format = "auto", const std::string& map = "") {
        ImportParams params;
        for (const QString& name : names) {
            params.paths.emplace_back(path(name).toStdString());
        }
        params.format = format;
        params.map = map;
        params.split = split;
        return import(params);
    }

    QByteArray wrong(const QStringList& names, const QStringList& words,
                     const std::string& format = "auto", const std::string& map = "") {
        return wrongRefusal([&] { import(names, std::nullopt, format, map); }, ErrorKind::BadInput,
                            words);
    }

    QStringList reasons(const ImportResult& result) {
        QStringList sentences;
        for (const Skipped& item : result.skipped) {
            sentences << shown(item.reason.english());
        }
        return sentences;
    }

    StoreCounts counts() { return ProjectStore(m_project->storePath()).counts(); }

    std::vector<CollectionRow> collections() {
        return ProjectStore(m_project->storePath()).collections();
    }

    void checkNothingIsStored() {
        QCOMPARE(counts().collections, 0);
        QCOMPARE(counts().documents, 0);
        QCOMPARE(counts().chunks, 0);
        QCOMPARE(counts().questions, 0);
        QCOMPARE(counts().pairs, 0);
    }

    void writeBeir(const QString& folder, const QStringList& parts) {
        writeFile(path(folder + "/corpus.jsonl"), "{\"_id\":\"d1\",\"text\":\"One.\"}\n"
                                                  "{\"_id\":\"d2\",\"text\":\"Two.\"}\n");
        writeFile(path(folder + "/queries.jsonl"), "{\"_id\":\"q1\",\"text\":\"First?\"}\n"
                                                   "{\"_id\":\"q2\",\"text\":\"Second?\"}\n");
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QByteArray number = QByteArray::number(i % 2 + 1);
            writeFile(path(folder + "/qrels/" + parts[i] + ".tsv"),
                      "query-id\tcorpus-id\tscore\nq" + number + "\td" + number + "\t1\n");
        }
    }
};

} // namespace fts::test
