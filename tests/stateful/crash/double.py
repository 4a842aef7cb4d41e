"""Discord as the crash test needs it: it remembers nonces, and so keeps one message where the same is sent twice."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class DiscordDouble:
    """Lives in the test, so that it survives whoever posts. `messages` maps a nonce to (target, kind, payload)."""

    messages: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    order: dict[str, list[str]] = field(default_factory=dict)
    repeats: int = 0

    def post(self, kind: str, target: str, nonce: str, payload: str) -> str:
        """Keep a message and return its id; one whose nonce is known is not shown again."""
        message = (target, kind, payload)
        if nonce in self.messages:
            assert self.messages[nonce] == message, f"nonce {nonce} came back with another message"
            self.repeats += 1
        else:
            self.messages[nonce] = message
            self.order.setdefault(target, []).append(nonce)
        return f"message {nonce}"
