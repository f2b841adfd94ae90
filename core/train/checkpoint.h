#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/train/master_adamw.h"

namespace fts {

/// Where a run stands, apart from its tensors.
struct TrainState {
    std::int64_t step = 0;     ///< optimiser steps done, all legs together
    int epoch = 0;             ///< of the next batch, from 0
    std::int64_t batch = 0;    ///< the next batch of that epoch
    std::int64_t legStart = 0; ///< first step of the current leg; extending a run adds a leg
    int legFirstEpoch = 0;
    int epochs = 0; ///< epochs of all legs together
    std::int64_t evaluatedStep = -1;
    std::int64_t bestStep = -1; ///< −1: no evaluation yet
    double bestValue = 0;
    std::optional<double> bestLoss; ///< of that look, where looks tell a loss as well
    int looksWithoutBetter = 0;
    double trainSeconds = 0;
    std::int64_t pairs = 0;        ///< trained on so far
    std::int64_t tokens = 0;       ///< computed with gradients so far
    std::int64_t tokensAtOnce = 0; ///< of one pass; smaller ones change the rounding of sums
    bool stoppedEarly = false;     ///< patience ran out
};

nlohmann::json stateToJson(const TrainState& state);
TrainState stateFromJson(const nlohmann::json& json); ///< throws Format

/// A run's checkpoints/ folder: step-NNNNNN/ (weights, optimiser, state; the two newest are
/// kept) and best/ (weights only). Each folder appears whole or not at all.
class CheckpointFolder {
public:
    explicit CheckpointFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Throws DiskFull or Io; earlier checkpoints stay as they are.
    void write(const MasterAdamW& optimiser, const TrainState& state) const;
    void writeBest(const MasterAdamW& optimiser, std::int64_t step, double value) const;

    /// The newest that can be read in full; empty if there is none.
    std::optional<std::filesystem::path> newest() const;

    /// Fills the optimiser (masters, moments, step count) and returns the state.
    /// Throws Format if the checkpoint belongs to another model.
    static TrainState load(const std::filesystem::path& checkpoint, MasterAdamW& optimiser);

    /// Throws NotFound or Format.
    static TrainState readState(const std::filesystem::path& checkpoint);

    std::filesystem::path best() const { return m_folder / "best"; }
    bool hasBest() const;

    /// Fills the masters with the best weights.
    void loadBest(MasterAdamW& optimiser) const;

private:
    std::vector<std::filesystem::path> steps() const; ///< oldest first

    std::filesystem::path m_folder;
};

} // namespace fts
