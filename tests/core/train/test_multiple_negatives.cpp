#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/losses/multiple_negatives.h"

using namespace fts;
using nlohmann::json;

namespace {

torch::Tensor table(const json& numbers, std::int64_t rows) {
    return torch::tensor(numbers.get<std::vector<double>>()).to(torch::kFloat32).view({rows, -1});
}

double difference(const torch::Tensor& one, const torch::Tensor& other) {
    return (one - other).abs().max().item<double>();
}

/// Unit vectors at these angles, in degrees.
torch::Tensor atAngles(const std::vector<double>& degrees) {
    const auto angles = torch::tensor(degrees, torch::kFloat64) * (M_PI / 180);
    return torch::stack({angles.cos(), angles.sin()}, 1).to(torch::kFloat32);
}

torch::Tensor mask(const std::vector<std::vector<int>>& rows) {
    std::vector<torch::Tensor> parts;
    for (const auto& row : rows) {
        parts.push_back(torch::tensor(row, torch::kInt64));
    }
    return torch::stack(parts).to(torch::kBool);
}

double loss(const torch::Tensor& questions, const torch::Tensor& passages,
            const std::vector<std::int64_t>& target, const torch::Tensor& sameText,
            bool symmetric) {
    return multipleNegativesLoss(questions, passages, torch::tensor(target, torch::kInt64),
                                 sameText, 1, symmetric)
        .item<double>();
}

/// −log of the first logit's share.
double share(double own, const std::vector<double>& others) {
    double sum = std::exp(own);
    for (const double other : others) {
        sum += std::exp(other);
    }
    return std::log(sum) - own;
}

bool near(double value, double expected) {
    return std::abs(value - expected) < 1e-6;
}

} // namespace

class TestMultipleNegatives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsSentenceTransformers_data() {
        QTest::addColumn<QByteArray>("text");
        const json cases =
            parseJson(readFile(FTS_TEST_DATA "/train/multiple_negatives.json"), "cases");
        for (const json& item : cases) {
            QTest::addRow("%s, %d rows, scale %d", item["loss"].get<std::string>().c_str(),
                          item["rows"].get<int>(), item["scale"].get<int>())
                << QByteArray::fromStdString(item.dump());
        }
    }

    // Values to 1e-5 and gradients to 2e-5 of sentence-transformers 6.2.0, in fp32.
    void equalsSentenceTransformers() {
        QFETCH(QByteArray, text);
        const json item = parseJson(text.toStdString(), "case");
        const auto rows = item["rows"].get<std::int64_t>();
        const auto questions = table(item["questions"], rows).requires_grad_();
        const auto passages = table(item["passages"], rows).requires_grad_();
        const auto value = multipleNegativesLoss(
            questions, passages, torch::arange(rows), torch::eye(rows).to(torch::kBool),
            item["scale"].get<double>(), item["loss"] == "mnr-symmetric");
        value.backward();
        QVERIFY(std::abs(value.item<double>() - item["value"].get<double>()) < 1e-5);
        QVERIFY(difference(questions.grad(), table(item["question_gradients"], rows)) < 2e-5);
        QVERIFY(difference(passages.grad(), table(item["passage_gradients"], rows)) < 2e-5);
    }

    void lengthsDoNotCount() {
        const auto questions = torch::randn({4, 6});
        const auto passages = torch::randn({4, 6});
        const auto same = torch::eye(4).to(torch::kBool);
        QVERIFY(near(loss(questions * 7, passages * 0.01, {0, 1, 2, 3}, same, true),
                     loss(questions, passages, {0, 1, 2, 3}, same, true)));
    }

    // Angles 0, 90 and 180: cosines of 1, 0 and −1.
    void anotherPassageOfTheQuestionIsNoNegative() {
        const auto questions = atAngles({0, 90});
        const auto passages = atAngles({0, 90, 180});
        const std::vector<std::int64_t> target{0, 1};
        const double plain = (share(1, {0, -1}) + share(1, {0, 0})) / 2;
        QVERIFY(
            near(loss(questions, passages, target, mask({{1, 0, 0}, {0, 1, 0}}), false), plain));
        const double masked = (share(1, {0}) + share(1, {0, 0})) / 2;
        QVERIFY(
            near(loss(questions, passages, target, mask({{1, 0, 1}, {0, 1, 0}}), false), masked));
    }

    void theTargetCountsEvenWhereTheMaskForgetsIt() {
        const auto questions = atAngles({0, 90});
        const auto passages = atAngles({0, 180});
        QVERIFY(near(loss(questions, passages, {0, 1}, mask({{0, 0}, {0, 0}}), false),
                     loss(questions, passages, {0, 1}, mask({{1, 0}, {0, 1}}), false)));
    }

    // Two questions of passage 0 and one of passage 1.
    void questionsOfOnePassageAreNoNegativesOfEachOther() {
        const auto questions = atAngles({0, 90, 180});
        const auto passages = atAngles({0, 180});
        const std::vector<std::int64_t> target{0, 0, 1};
        const auto same = mask({{1, 0}, {1, 0}, {0, 1}});
        const double forward = (share(1, {-1}) + share(0, {0}) + share(1, {-1})) / 3;
        QVERIFY(near(loss(questions, passages, target, same, false), forward));
        const double backward = (share(1, {-1}) + share(0, {-1}) + share(1, {-1, 0})) / 3;
        QVERIFY(near(loss(questions, passages, target, same, true), (forward + backward) / 2));
    }

    // One question twice, with both its passages, and a stranger.
    void aQuestionWithTwoPassages() {
        const auto questions = atAngles({0, 0, 90});
        const auto passages = atAngles({0, 180, 90});
        const std::vector<std::int64_t> target{0, 1, 2};
        const auto same = mask({{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        const double forward = (share(1, {0}) + share(-1, {0}) + share(1, {0, 0})) / 3;
        QVERIFY(near(loss(questions, passages, target, same, false), forward));
        const double backward = (share(1, {0}) + share(-1, {0}) + share(1, {0, 0})) / 3;
        QVERIFY(near(loss(questions, passages, target, same, true), (forward + backward) / 2));
    }

    // Rows that are masked but for the target have nothing to learn, and no NaN either.
    void everythingMaskedGivesZero() {
        const auto questions = atAngles({0, 50}).requires_grad_();
        const auto passages = atAngles({10, 70});
        const auto value = multipleNegativesLoss(questions, passages, torch::arange(2),
                                                 mask({{1, 1}, {1, 1}}), 20, true);
        value.backward();
        QCOMPARE(value.item<double>(), 0.0);
        QCOMPARE(questions.grad().abs().max().item<double>(), 0.0);
    }

    void aVectorOfZerosGivesNoNaN() {
        const auto questions = torch::zeros({2, 3}).requires_grad_();
        const auto value = multipleNegativesLoss(questions, torch::randn({2, 3}), torch::arange(2),
                                                 torch::eye(2).to(torch::kBool), 20, true);
        value.backward();
        QVERIFY(value.isfinite().item<bool>());
        QVERIFY(questions.grad().isfinite().all().item<bool>());
    }
};

QTEST_GUILESS_MAIN(TestMultipleNegatives)
#include "test_multiple_negatives.moc"
