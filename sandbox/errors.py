"""How a call is refused: in Telegram's own words to the bot, in plain sentences to the page."""

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """An answer with ok=false. `parameters` holds retry_after or migrate_to_chat_id."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad(reason: str) -> ApiError:
    """400. Telegram lower-cases the first letter of a sentence, but not of a CODE_LIKE_THIS."""
    if len(reason) > 1 and not (reason[1].isupper() or reason[1] == "_"):
        reason = reason[0].lower() + reason[1:]
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def too_many(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


class Refused(Exception):
    """The people's side says no: an HTTP status and a clear sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
