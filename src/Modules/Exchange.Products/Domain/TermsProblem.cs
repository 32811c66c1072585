namespace Exchange.Products.Domain;

/// <param name="Message">English msgid.</param>
/// <param name="Field">Name of the form's field.</param>
internal sealed record TermsProblem(string Message, string Field);
