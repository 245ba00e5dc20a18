"""The token of an invitation's link: made from a nonce and a secret that the database does not hold."""

import base64
import hashlib
import hmac


def token_of(secret: bytes, nonce: str) -> str:
    """Twenty-two characters that fit a Telegram deep link. Without the secret nobody can make them from the row."""
    return base64.urlsafe_b64encode(hmac.digest(secret, nonce.encode(), "sha256"))[:22].decode()


def hash_of_token(token: str) -> str:
    """What stands in the database instead of the token."""
    return hashlib.sha256(token.encode()).hexdigest()
