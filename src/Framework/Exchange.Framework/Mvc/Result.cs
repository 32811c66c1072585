namespace Exchange.Framework.Mvc;

/// <summary>The outcome of a command that may fail for a reason the user can mend.</summary>
/// <param name="Error">Null when it succeeded; else an English msgid that says what happened and what to do.</param>
/// <param name="Field">Name of the field that the error belongs to; null when it belongs to the whole form.</param>
/// <param name="Arguments">Values for {0}, {1} … of the error.</param>
public record Result(string? Error = null, string? Field = null, IReadOnlyList<object>? Arguments = null)
{
    public static Result Success { get; } = new();

    public bool Succeeded => Error is null;

    public static Result Fail(string error, string? field = null, params object[] arguments) => new(error, field, arguments);

    public static Result<T> Ok<T>(T value) => new(value);
}
