"""A small neural network over the terms of a view, and how its numbers are kept: one byte a weight.

Stock scikit-learn (MLPClassifier), one hidden layer. What is trained is rounded before it is used, so that what is
saved is what was measured.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import LabelBinarizer

from rejectwatch.model.views import Floats

UNITS = 16
"""Units of the hidden layer; more of them bring nothing."""
PASSES = 4
"""How often a net sees the mail: more passes learn it by heart."""
BATCH, STEP = 1024, 8e-3
"""Messages that move the weights at once, and how far."""
MOST = 127
"""The largest whole number of one byte with a sign."""


def fit(seen: Any, wanted: NDArray[np.str_], weight: Floats, *, seed: int) -> MLPClassifier:
    """Return a net that tells classes (rows,) apart by (rows, features)."""
    net = MLPClassifier(
        (UNITS,), alpha=1e-3, batch_size=min(BATCH, len(wanted)), learning_rate_init=STEP, max_iter=PASSES, random_state=seed,
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped early on purpose
        net.fit(seen.astype(np.float64), wanted, sample_weight=weight)
    levels, scale = in_bytes(net.coefs_[0])
    return network(net.classes_, [levels * scale, halved(net.coefs_[1])], net.intercepts_)


def network(classes: NDArray[Any], weights: Sequence[Any], biases: Sequence[Any]) -> MLPClassifier:
    """Return a fitted network of (terms, units) and (units, classes) weights, for three classes or more."""
    net = MLPClassifier((weights[0].shape[1],))
    net.classes_, net.coefs_, net.intercepts_ = classes, list(weights), list(biases)
    net.n_features_in_, net.n_outputs_ = len(weights[0]), len(classes)
    net.n_layers_, net.out_activation_ = len(weights) + 1, "softmax"
    net._label_binarizer = LabelBinarizer().fit(classes)  # noqa: SLF001 - it turns shares into classes by it
    return net


def in_bytes(weights: Any) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return weights (terms, units) as whole numbers of one byte, and what one of them is worth in each unit.

    That is a power of two: numbers once rounded come out the same again.
    """
    most = np.maximum(np.abs(weights).max(axis=0), 1e-9)
    scale = np.exp2(np.ceil(np.log2(most / MOST))).astype(np.float32)
    return np.rint(weights / scale).astype(np.int8), scale


def halved(numbers: Any) -> Any:
    """Return numbers as two bytes can hold them."""
    return numbers.astype(np.float16).astype(np.float32)
