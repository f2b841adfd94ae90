#include <QtTest/QtTest>

#include "core/work/prompt_stop.h"
#include "tests/core/train/toy_task.h"

using namespace fts;

class TestPromptStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stop = {}; }

    void endsAForwardPass() {
        m_stop.request_stop();
        QVERIFY(isStopped([&] { m_encoder.forward(m_data.passages); }));
        std::vector<float> vectors(m_data.passages.size() *
                                   static_cast<std::size_t>(m_encoder.dimension()));
        QVERIFY(isStopped([&] { m_encoder.embed(m_data.passages, vectors); }));
    }

    void endsABackwardPassAndLeavesAModelThatWorks() {
        const auto expected = gradient();
        QVERIFY(isStopped([&] {
            const auto loss = m_encoder.forward(m_data.passages).sum();
            m_stop.request_stop();
            loss.backward();
        }));
        QVERIFY(torch::equal(gradient(), expected)); // asked to stop, but no longer watched
    }

    void withoutAStopNothingChanges() {
        const auto expected = gradient();
        torch::Tensor watched;
        QVERIFY(!isStopped([&] { watched = gradient(); }));
        QVERIFY(torch::equal(watched, expected));
    }

    void whatTheWorkGivesIsGivenOn() {
        JobContext context{m_stop.get_token(), m_nobody};
        QCOMPARE(withPromptStop(m_encoder, context, [] { return 7; }), 7);
    }

private:
    template <typename Work>
    bool isStopped(Work work) {
        JobContext context{m_stop.get_token(), m_nobody};
        try {
            withPromptStop(m_encoder, context, work);
            return false;
        } catch (const Cancelled&) {
            return true;
        }
    }

    torch::Tensor gradient() {
        const auto weights = m_encoder.parameters().front().tensor;
        weights.mutable_grad().reset();
        m_encoder.forward(m_data.passages).sum().backward();
        return weights.grad().clone();
    }

    FunctionSink m_nobody{[](const Event&) {}};
    std::stop_source m_stop;
    TrainingData m_data = toyData();
    SentenceEncoder m_encoder{toyModel(), {}};
};

QTEST_GUILESS_MAIN(TestPromptStop)
#include "test_prompt_stop.moc"
