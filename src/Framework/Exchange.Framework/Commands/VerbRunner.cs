using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Commands;

/// <summary>Finds the verb with the longest matching name and runs it in a scope of its own.</summary>
public static class VerbRunner
{
    public static async Task<int> RunAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return await RunAsync(services, arguments, output, Console.Error, cancellationToken);
    }

    /// <summary>Whether the site is not to start: a verb, or a question for the list of verbs.</summary>
    public static bool IsMeant(string[] arguments) => arguments is [var first, ..] && (!first.StartsWith('-') || IsHelp(first));

    internal static async Task<int> RunAsync(
        IServiceProvider services, string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var name = string.Join(' ', arguments.Take(2));
        try
        {
            await using var scope = services.CreateAsyncScope();
            var verbs = scope.ServiceProvider.GetServices<IVerb>().OrderBy(v => v.Name, StringComparer.Ordinal).ToList();
            if (arguments is [var only] && IsHelp(only))
            {
                await ListAsync(verbs, output);
                return 0;
            }

            var verb = verbs.Where(v => arguments.Take(v.Name.Split(' ').Length).SequenceEqual(v.Name.Split(' '))).MaxBy(v => v.Name.Length);
            if (verb is null)
            {
                await errors.WriteLineAsync("Unknown command. Commands:");
                await ListAsync(verbs, errors);
                return 1;
            }

            name = verb.Name;
            return await verb.RunAsync(arguments.Skip(verb.Name.Split(' ').Length).ToList(), output, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Settings that no verb can be made with are a failed command too.
            await errors.WriteLineAsync($"{name}: {exception.Message}");
            return 1;
        }
    }

    private static async Task ListAsync(IEnumerable<IVerb> verbs, TextWriter to)
    {
        foreach (var verb in verbs)
        {
            await to.WriteLineAsync("  " + verb.Usage);
        }
    }

    private static bool IsHelp(string argument) => argument is "--help" or "-h";
}
