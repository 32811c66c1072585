namespace Exchange.Financing.Domain;

/// <param name="Message">English msgid.</param>
/// <param name="IsMissing">Not entered yet; else it cannot be meant.</param>
internal sealed record DossierProblem(DossierStep Step, string Field, string Message, bool IsMissing);
