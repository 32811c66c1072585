using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Policies.Contracts;

namespace Exchange.Policies.Domain;

/// <summary>The part of policies and laws, in the shapes of stock fields.</summary>
internal sealed class PolicyDocument
{
    public const string PartName = "PolicyDocument";
    public const int MaxBasis = 30;

    private readonly JsonObject _part;

    public PolicyDocument(JsonObject part) => _part = part;

    public string? IssuingBody => _part.Text(nameof(IssuingBody));

    public string? DocumentNumber => _part.Text(nameof(DocumentNumber));

    /// <summary>The name that others cite it by: 专利法.</summary>
    public string? ShortName => _part.Text(nameof(ShortName));

    public PolicyLevel? Level => Enum.TryParse<PolicyLevel>(_part.Text(nameof(Level)), out var level) && Enum.IsDefined(level) ? level : null;

    public DateOnly? IssuedOn => _part.Day(nameof(IssuedOn));

    public DateOnly? InForceFrom => _part.Day(nameof(InForceFrom));

    public DateOnly? ExpiresOn => _part.Day(nameof(ExpiresOn));

    public DateOnly? AmendedOn => _part.Day(nameof(AmendedOn));

    public DateOnly? RepealedOn => _part.Day(nameof(RepealedOn));

    /// <summary>Id (<see cref="ContentItemInfo.ContentItemId"/>) of what replaces it.</summary>
    public string? ReplacedBy => _part.List(nameof(ReplacedBy), "ContentItemIds") is [var id, ..] ? id : null;

    /// <summary>A citation a line.</summary>
    public string? LegalBasis => _part.Text(nameof(LegalBasis));

    public string? Guide => _part.Text(nameof(Guide));

    public string? WhoCanApply => _part.Text(nameof(WhoCanApply));

    public string? WhatYouGet => _part.Text(nameof(WhatYouGet));

    public string? HowToApply => _part.Text(nameof(HowToApply));

    public DateOnly? ApplyUntil => _part.Day(nameof(ApplyUntil));

    /// <summary>The first and the last day on which a draft may be commented.</summary>
    public DateOnly? CommentFrom => _part.Day(nameof(CommentFrom));

    public DateOnly? CommentUntil => _part.Day(nameof(CommentUntil));

    public PolicyDates Dates => new(InForceFrom, ExpiresOn, AmendedOn, RepealedOn, CommentUntil);

    public IReadOnlyList<LawCitation> Basis => [.. (LegalBasis ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(LawCitation.Parse).OfType<LawCitation>().Distinct().Take(MaxBasis)];

    public bool HasCard => WhoCanApply is not null || WhatYouGet is not null || HowToApply is not null;
}
