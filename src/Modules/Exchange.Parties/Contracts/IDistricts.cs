namespace Exchange.Parties.Contracts;

/// <summary>The districts and counties of Panzhihua and its high-tech zone (rules §13.1).</summary>
public interface IDistricts
{
    /// <summary>In the order of the codes, the zone last.</summary>
    IReadOnlyList<District> All { get; }

    /// <summary>Null for an unknown code.</summary>
    District? Find(string? code);
}
