namespace Exchange.Rights.ViewModels;

/// <param name="Kind">What is declared, as the form sends it.</param>
/// <param name="Holds">Today.</param>
public sealed record DeclarationLine(string Text, string Kind, DateOnly MadeOn, DateOnly ValidUntil, DateOnly? WithdrawnOn, bool Holds);
