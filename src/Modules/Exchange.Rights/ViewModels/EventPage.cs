using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Rights.ViewModels;

/// <summary>A legal event is added in two steps: which one, then what there is to say of it.</summary>
internal sealed record EventPage
{
    public required Guid RightId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required EventForm Event { get; init; }

    /// <summary>The chosen event; null in the first step.</summary>
    public required string? Caption { get; init; }

    /// <summary>What can be chosen, by what it is about; empty in the second step.</summary>
    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<SelectListItem>>> Groups { get; init; }

    public required bool ChangesOwner { get; init; }

    public required bool IsLicence { get; init; }

    public required bool HasHolders { get; init; }

    public required bool IsPledge { get; init; }

    public required bool HasReference { get; init; }

    public required IReadOnlyList<SelectListItem> LicenceKinds { get; init; }
}
