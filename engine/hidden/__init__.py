"""What nobody may see before it settles. Only `engine.turn`, `engine.apply` and the private tables import it."""

from engine.hidden import evidence, secrets, sentence, whispers
from engine.hidden.secrets import Evidence, Secrets, Tip

__all__ = ["Evidence", "Secrets", "Tip", "evidence", "secrets", "sentence", "whispers"]
