namespace Exchange.Statistics.Contracts;

/// <summary>What an instrument sets as the aim.</summary>
/// <param name="From">The least that counts as reached.</param>
/// <param name="To">The same as <paramref name="From"/> where a single number is set.</param>
/// <param name="Instrument">Ready text: title, number and place.</param>
/// <param name="IsVerified">False marks it 待核实.</param>
public sealed record FigureTarget(int From, int To, string Instrument, bool IsVerified);
