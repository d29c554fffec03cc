"""The ladder model in NumPy, single precision, as a good analyst would write it: one normal vector an account, compared with the quantiles of its
rungs; the second pass repeats the random numbers to attribute expected shortfall. Prints wall seconds, CPU seconds, mean and ES 95.

Usage: peer.py FOLDER PATHS    (FOLDER holds the arrays that the benchmark writes)
"""
import sys
import time

import numpy as np


def load(folder):
    read = lambda name, kind: np.fromfile(f"{folder}/{name}.bin", dtype=kind)
    return (read("sectors", np.int32), read("certain", np.float64), read("starts", np.int32),
            read("quantiles", np.float32), read("jumps", np.float32), read("model", np.float64))


def simulate(book, paths):
    sectors, certain, starts, quantiles, jumps, (loading, global_share) = book
    accounts = len(sectors)
    random = np.random.default_rng(1)
    common = random.standard_normal(paths, dtype=np.float32)
    own = random.standard_normal((int(sectors.max()) + 1, paths), dtype=np.float32)
    factors = np.float32(np.sqrt(global_share)) * common + np.float32(np.sqrt(1 - global_share)) * own
    factors *= np.float32(np.sqrt(loading / (1 - loading)))
    scaled = quantiles / np.float32(np.sqrt(1 - loading))
    state = random.bit_generator.state

    total = np.full(paths, certain.sum())
    for account in range(accounts):
        ability = factors[sectors[account]] + random.standard_normal(paths, dtype=np.float32)
        loss = np.zeros(paths, dtype=np.float32)
        for rung in range(starts[account], starts[account + 1]):
            loss += jumps[rung] * (ability < scaled[rung])
        total += loss

    levels = [0.50, 0.90, 0.95, 0.99]
    positions = [int(np.ceil(level * paths)) - 1 for level in levels]
    order = np.argpartition(total, positions)
    percentiles = total[order[positions]]
    shortfalls = [total[order[position:]].mean() for position in positions[1:]]

    tail = np.sort(order[positions[2]:])
    tail_factors = factors[:, tail]
    contributions = certain.copy()
    random.bit_generator.state = state
    for account in range(accounts):
        ability = random.standard_normal(paths, dtype=np.float32)
        own_tail = ability[tail] + tail_factors[sectors[account]]
        for rung in range(starts[account], starts[account + 1]):
            contributions[account] += jumps[rung] * np.count_nonzero(own_tail < scaled[rung]) / len(tail)
    return total.mean(), percentiles, shortfalls, contributions


def main():
    book = load(sys.argv[1])
    wall, cpu = time.perf_counter(), time.process_time()
    mean, _, shortfalls, contributions = simulate(book, int(sys.argv[2]))
    print(time.perf_counter() - wall, time.process_time() - cpu, mean, shortfalls[1])


main()
