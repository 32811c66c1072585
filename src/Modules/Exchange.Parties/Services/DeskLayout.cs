using Exchange.Framework.Navigation;
using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Services;

/// <summary>My desk by the kind of organisation for which the person acts: its own work stands before what anybody may do.</summary>
internal sealed class DeskLayout : IZoneLayout
{
    // What is still to do before anything else can be done keeps its place.
    private const string Foremost = "2";

    private readonly IEnumerable<Widget> _widgets;
    private readonly ICurrentParty _party;

    public DeskLayout(IEnumerable<Widget> widgets, ICurrentParty party)
    {
        _widgets = widgets;
        _party = party;
    }

    public bool Arranges(string zone) => zone == Zones.Desk;

    public async Task<IReadOnlyList<Widget>> ArrangeAsync(string zone, CancellationToken cancellationToken)
    {
        var kind = (await _party.GetAsync(cancellationToken))?.Party.OrganisationKind?.ToString() ?? DeskAudience.None;
        return [.. _widgets.Where(w => w.Zone == zone)
            .OrderBy(w => PositionComparer.Instance.Compare(w.Position, Foremost) > 0)
            // Of what is for this kind, the more so the fewer it is for.
            .ThenBy(w => w.FirstFor is { } audience && audience.Contains(kind) ? audience.Count : int.MaxValue)
            .ThenBy(w => w.Position, PositionComparer.Instance)];
    }
}
