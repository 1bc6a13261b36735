"""Small classifications at which definitions part ways."""

from metric_cases import CASES as COMMON

# Cases of scripts/expected/metric_cases.py that the other metrics must stand as well.
SHARED = (
    "nothing is predicted positive",
    "no row is positive",
    "every row is positive",
    "every prediction is right",
    "every prediction is wrong",
    "all scores are the same",
    "a row of weight zero",
    "a class is only predicted",
    "a class is never predicted",
    "a class with a score but without rows",
)

CASES = [
    *(case for case in COMMON if case["name"] in SHARED),
    {
        "name": "everything is predicted positive",
        "task": "binary",
        "label": [1, 1, 0, 0],
        "prediction": [1, 1, 1, 1],
        "score": [0.9, 0.8, 0.7, 0.6],
    },
    {
        "name": "one class, rightly predicted",
        "task": "binary",
        "label": [0, 0, 0],
        "prediction": [0, 0, 0],
        "score": [0.1, 0.2, 0.3],
    },
    {
        "name": "scores tie at the cut",
        "task": "binary",
        "label": [1, 0, 1, 0, 1, 0, 1, 0, 0, 1],
        "prediction": [1, 1, 1, 0, 0, 0, 1, 1, 0, 0],
        "score": [0.9, 0.9, 0.5, 0.4, 0.4, 0.4, 0.9, 0.5, 0.1, 0.1],
    },
    {
        "name": "whole weights",
        "task": "multiclass",
        "label": [0, 1, 2, 1, 0, 2, 1],
        "prediction": [0, 1, 1, 2, 0, 2, 0],
        "score": [
            *([0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.2, 0.5, 0.3], [0.1, 0.4, 0.5], [0.5, 0.3, 0.2], [0.1, 0.1, 0.8]),
            [0.45, 0.35, 0.2],
        ],
        "weight": [1.0, 2.0, 1.0, 3.0, 2.0, 4.0, 0.0],
    },
    {
        "name": "a certain score is wrong",
        "task": "multiclass",
        "label": [0, 1, 2],
        "prediction": [0, 0, 2],
        "score": [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]],
    },
    {
        "name": "probabilities that do not sum to one",
        "task": "multiclass",
        "label": [0, 1, 2, 1],
        "prediction": [0, 1, 2, 2],
        "score": [[0.5, 0.3, 0.3], [0.2, 0.7, 0.2], [0.1, 0.1, 0.6], [0.0, 0.2, 0.3]],
    },
    {
        "name": "one of three classes is labelled",
        "task": "multiclass",
        "label": [2, 2, 2],
        "prediction": [0, 2, 2],
        "score": [[0.9, 0.1, 0.0], [0.1, 0.2, 0.7], [0.2, 0.3, 0.5]],
    },
    {
        "name": "scores of many classes tie",
        "task": "multiclass",
        "label": [0, 1, 2, 2],
        "prediction": [0, 0, 0, 1],
        "score": [[0.25, 0.25, 0.5], [0.4, 0.3, 0.3], [0.25, 0.5, 0.25], [0.25, 0.5, 0.25]],
    },
]
