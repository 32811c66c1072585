namespace Exchange.Experts.ViewModels;

/// <param name="Experts">Number and name of those who may be given the question.</param>
/// <param name="Recused">How many of the field are recused.</param>
internal sealed record TicketAdminPage(TicketPage Page, IReadOnlyList<(string Number, string Name, int Open)> Experts, int Recused);
