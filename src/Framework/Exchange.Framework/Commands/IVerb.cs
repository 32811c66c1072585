namespace Exchange.Framework.Commands;

/// <summary>A command of the executable: <c>./run.sh patents import FILE</c>. Logs go to standard error.</summary>
public interface IVerb
{
    /// <summary>The words that call it, such as <c>patents import</c>.</summary>
    string Name { get; }

    /// <summary>One line: arguments and what it does.</summary>
    string Usage { get; }

    /// <param name="arguments">What follows the name.</param>
    /// <param name="output">Standard output, UTF-8.</param>
    /// <returns>The exit code: 0 done, 1 failed, others as the verb says.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken);
}
