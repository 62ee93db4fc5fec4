"""The HTTP status of each fault; 400 where none is named."""

STATUS = {
    "ThrottlingException": 429, "TooManyRequestsException": 429, "ModelNotReadyException": 429,
    "ServiceUnavailableException": 503, "InternalServerException": 500,
    "ModelTimeoutException": 408, "RequestTimeoutException": 408, "ModelErrorException": 424,
    "AccessDeniedException": 403,
    "DependencyFailedException": 424, "ResourceNotFoundException": 404, "NotFoundException": 404,
    "ConflictException": 409, "BadGatewayException": 502, "ExpiredTokenException": 403,
    "UnrecognizedClientException": 403, "InvalidSignatureException": 403,
}  # fmt: skip
