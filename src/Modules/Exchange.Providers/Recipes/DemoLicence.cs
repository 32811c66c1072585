namespace Exchange.Providers.Recipes;

/// <param name="EndsInDays">From today; negative for one that has expired, null for one without end.</param>
/// <param name="IsChecked">Whether the operator has confirmed it.</param>
internal sealed record DemoLicence(string Kind, string Number, int? EndsInDays, bool IsChecked = true);
