namespace Exchange.Rights.Contracts;

/// <summary>Kinds of intellectual property (rules §13.4).</summary>
public enum IpKind
{
    Patent,
    Trademark,
    Copyright,
    Software,
    PlantVariety,
    GeographicalIndication,
    LayoutDesign,
}
