namespace Exchange.Events.Domain;

/// <summary>Ways of financing that matchmaking is about (rules 3.3.7b and plan 3.3).</summary>
internal enum Instrument
{
    PledgeLoan,
    Guarantee,
    Insurance,
    Equity,
    Licence,
}
