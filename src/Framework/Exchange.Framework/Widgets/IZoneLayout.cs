namespace Exchange.Framework.Widgets;

/// <summary>Arranges the widgets of zones that operators lay out. Zones that nobody arranges follow the widgets' own positions.</summary>
public interface IZoneLayout
{
    bool Arranges(string zone);

    /// <summary>What is drawn in the zone, in order.</summary>
    Task<IReadOnlyList<Widget>> ArrangeAsync(string zone, CancellationToken cancellationToken);
}
