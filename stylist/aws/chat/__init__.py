"""The conversation's model on Bedrock."""

from stylist.aws.chat.model import DEFAULT_MODEL, BedrockChat, Guard

__all__ = ["DEFAULT_MODEL", "BedrockChat", "Guard"]
