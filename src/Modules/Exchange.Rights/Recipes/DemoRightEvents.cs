namespace Exchange.Rights.Recipes;

/// <param name="Number">Application number of a demo right.</param>
internal sealed record DemoRightEvents(string Number, IReadOnlyList<DemoEvent> Events);
