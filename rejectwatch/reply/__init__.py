"""From a rejection to a letter: facts, whom to answer, whether to, and the words."""
