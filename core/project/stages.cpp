#include "core/project/stages.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/field_table.h"
#include "core/project/stage_inputs.h"
#include "core/store/documents.h"

namespace fts {
namespace {

using nlohmann::json;

std::filesystem::path recordsPath(const Project& project) {
    return project.artifactsFolder() / "stages.json";
}

json readRecords(const Project& project) {
    const auto path = recordsPath(project);
    if (!std::filesystem::exists(path)) {
        return json::object();
    }
    try {
        json records = parseJson(readFile(path), path.string());
        return records.is_object() ? records : json::object();
    } catch (const Error&) {
        return json::object(); // damaged records only mean that a stage runs once more
    }
}

const Stage& stageNamed(const Project& project, const std::string& name) {
    const auto stages = stagesOf(project.kind());
    const auto stage = std::ranges::find(stages, name, &Stage::name);
    if (stage == stages.end()) {
        throw Error(ErrorKind::Internal, FTS_TEXT("There is no stage \"%1\"."), name);
    }
    return *stage;
}

bool dependsOn(const Stage& stage, const std::string& key) {
    return std::ranges::any_of(stage.fields, [&key](const std::string& field) {
        return field == key || (field.ends_with('.') && key.starts_with(field));
    });
}

// The parts that data sets fill, so that documents give nothing to them. Documents imported for one
// part are in documentsHash().
json partsOfSets(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT DISTINCT split FROM collections c WHERE split IN ('validation','test') AND NOT "
        "EXISTS (SELECT 1 FROM documents d JOIN document_texts t ON t.document_id = d.id "
        "WHERE d.collection_id = c.id) ORDER BY split");
    json parts = json::array();
    while (query.step()) {
        parts.push_back(query.text(0));
    }
    return parts;
}

} // namespace

std::span<const Stage> stagesOf(const std::string& kind) {
    static const std::vector<Stage> embedding{
        {"import"}, // rows are what it makes; a person may edit them after it
        {"chunk",
         {"chunk.", "model.base", "model.max_tokens", "model.passage_prompt"},
         Stage::Reads::Documents,
         "import",
         true},
        {"generate",
         {"generate.generator", "generate.per_chunk", "generate.round_trip", "generate.seed",
          "generate.local_model", "generate.most_written", "generate.url", "generate.model",
          "generate.prompt", "generate.temperature", "split."},
         Stage::Reads::Documents,
         "chunk",
         true},
        {"train", {"model.", "train.", "split."}, Stage::Reads::Rows, "import"},
        {"evaluate", {"evaluate."}, Stage::Reads::Rows, "train"},
        {"export", {}, Stage::Reads::Nothing, "train"},
    };
    static const std::vector<Stage> textToSql{
        {"import"},
        {"train", {"model.", "lora.", "train.", "split."}, Stage::Reads::Rows, "import"},
        {"evaluate", {"evaluate."}, Stage::Reads::Rows, "train"},
        {"export", {}, Stage::Reads::Nothing, "train"},
    };
    static const std::vector<Stage> distillation{
        {"import"},
        {"chunk", {"chunk.", "rag.encoder"}, Stage::Reads::Documents, "import", true},
        {"generate",
         {"generate.generator", "generate.per_chunk", "generate.round_trip", "generate.seed",
          "generate.local_model", "generate.most_written", "generate.url", "generate.model",
          "generate.prompt", "generate.temperature", "split."},
         Stage::Reads::Documents,
         "chunk",
         true},
        {"answer",
         {"rag.", "answer.questions", "answer.cut_tokens", "teacher.url", "teacher.model",
          "teacher.local_model", "teacher.prompt", "split."},
         Stage::Reads::Questions,
         "generate",
         true},
        // Without what only says how it is paid for.
        {"train",
         {"model.",
          "lora.",
          "split.",
          "student.url",
          "student.model",
          "train.where",
          "train.suffix",
          "train.epochs",
          "train.batch",
          "train.micro_batch",
          "train.lr",
          "train.warmup",
          "train.weight_decay",
          "train.clip",
          "train.precision",
          "train.device",
          "train.threads",
          "train.seed",
          "train.evaluate_every",
          "train.patience"},
         Stage::Reads::Rows,
         "import"},
        {"evaluate",
         {"rag.", "evaluate.rows", "evaluate.relevancy_questions", "evaluate.judge_tries",
          "evaluate.probes", "evaluate.resamples", "teacher.url", "teacher.model",
          "teacher.local_model", "teacher.prompt", "student.url", "student.model", "judge.url",
          "judge.model", "judge.local_model"},
         Stage::Reads::Rows,
         "train"},
        {"export", {}, Stage::Reads::Nothing, "train"},
    };
    if (kind == kEmbedding) {
        return embedding;
    }
    if (kind == kTextToSql) {
        return textToSql;
    }
    if (kind == kDistillation) {
        return distillation;
    }
    throw Error(ErrorKind::Unsupported, FTS_TEXT("There is no kind of project \"%1\"."), kind);
}

std::vector<Stage> stagesOf(const Project& project, ProjectStore& store) {
    const bool documents = hasDocuments(store);
    std::vector<Stage> stages;
    std::ranges::copy_if(stagesOf(project.kind()), std::back_inserter(stages),
                         [&](const Stage& stage) { return documents || !stage.forDocuments; });
    return stages;
}

json stageInputs(const Project& project, ProjectStore& store, const Stage& stage) {
    json inputs{{"stage", stage.name}, {"code", stage.codeVersion}};
    for (const Field& field : fields(project.kind())) {
        if (dependsOn(stage, field.key)) {
            inputs["fields"][field.key] = fieldText(field, project.specs());
        }
    }
    if (stage.reads == Stage::Reads::Rows) {
        inputs["rows"] = store.rowsHash();
    } else if (stage.reads == Stage::Reads::Questions) {
        inputs["questions"] = store.questionsHash();
    } else if (stage.reads == Stage::Reads::Documents) {
        inputs["documents"] = documentsHash(store);
        // Only where there are some: other projects keep the inputs they had before.
        const json parts = partsOfSets(store);
        if (dependsOn(stage, "split.test") && !parts.empty()) {
            inputs["parts"] = parts;
        }
    }
    if (!stage.after.empty()) {
        inputs["after"] = stageId(readRecords(project).value(stage.after, json()));
    }
    return inputs;
}

json stageInputs(const Project& project, ProjectStore& store, const std::string& name) {
    return stageInputs(project, store, stageNamed(project, name));
}

bool stageDependsOn(const std::string& kind, const std::string& stage, const std::string& key) {
    return std::ranges::any_of(
        stagesOf(kind), [&](const Stage& one) { return one.name == stage && dependsOn(one, key); });
}

void recordStage(const Project& project, ProjectStore& store, const std::string& name) {
    recordStage(project, name, stageInputs(project, store, name));
}

void recordStage(const Project& project, const std::string& name, const json& inputs,
                 const json& made) {
    json records = readRecords(project);
    records[name] = stageRecord(records.value(name, json()), inputs, project.kind(), made);
    std::filesystem::create_directories(project.artifactsFolder());
    writeFileAtomically(recordsPath(project), dumpJson(records, 2) + "\n");
}

namespace {

// Up to the stage of that name, or all.
std::vector<StageState> statesUpTo(const Project& project, ProjectStore& store,
                                   const std::string& last) {
    const json records = readRecords(project);
    std::vector<StageState> states;
    bool upstreamFresh = true;
    for (const Stage& stage : stagesOf(project, store)) {
        const json record = records.value(stage.name, json());
        const bool fresh =
            upstreamFresh && ranWith(record, stageInputs(project, store, stage), project.kind());
        states.push_back({stage.name, stageId(record).empty() ? "missing"
                                      : fresh                 ? "fresh"
                                                              : "stale"});
        // What comes after them reads what they made.
        if (stage.name != "evaluate" && stage.name != "export") {
            upstreamFresh = fresh;
        }
        if (stage.name == last) {
            break;
        }
    }
    return states;
}

} // namespace

bool hasRunAsItIs(const Project& project, ProjectStore& store, const Stage& stage) {
    return ranWith(readRecords(project).value(stage.name, json()),
                   stageInputs(project, store, stage), project.kind());
}

std::vector<StageState> stageStates(const Project& project, ProjectStore& store) {
    return statesUpTo(project, store, "");
}

std::string stageState(const Project& project, ProjectStore& store, const std::string& name) {
    const auto states = statesUpTo(project, store, name);
    return !states.empty() && states.back().name == name ? states.back().state : "missing";
}

} // namespace fts
