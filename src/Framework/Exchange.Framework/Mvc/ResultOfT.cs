namespace Exchange.Framework.Mvc;

/// <summary>A <see cref="Result"/> that carries a value when it succeeded.</summary>
public sealed record Result<T> : Result
{
    private readonly T? _value;

    public Result(T value) => _value = value;

    private Result(string error, string? field, IReadOnlyList<object> arguments)
        : base(error, field, arguments)
    {
    }

    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException(Error);

    public static new Result<T> Fail(string error, string? field = null, params object[] arguments) => new(error, field, arguments);
}
