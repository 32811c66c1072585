using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

internal sealed record PolicyRow(
    string Title, string? Summary, string Url, string Culture, string? IssuingBody, string? DocumentNumber, PolicyLevel? Level, DateOnly? IssuedOn, DateOnly? InForceFrom, Validity Validity,
    DateOnly? ApplyUntil, int? Articles);
