using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <summary>All that an owner learns of an investor before both have agreed.</summary>
/// <param name="Kind">English msgid.</param>
/// <param name="Fields">Nodes of the first level of the taxonomy.</param>
internal sealed record SeenInvestor(string Kind, TicketBand Ticket, IReadOnlyList<string> Fields, bool WithBankLoan);
