using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Commands;

/// <summary>Finds the verb with the longest matching name and runs it in a scope of its own.</summary>
public static class VerbRunner
{
    public static async Task<int> RunAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IVerb>().ToList();
        var verb = verbs.Where(v => arguments.Take(v.Name.Split(' ').Length).SequenceEqual(v.Name.Split(' ')))
            .MaxBy(v => v.Name.Length);
        if (verb is null)
        {
            await Console.Error.WriteLineAsync("Unknown command. Commands:");
            foreach (var known in verbs.OrderBy(v => v.Name, StringComparer.Ordinal))
            {
                await Console.Error.WriteLineAsync("  " + known.Usage);
            }

            return 1;
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        try
        {
            return await verb.RunAsync(arguments.Skip(verb.Name.Split(' ').Length).ToList(), output, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{verb.Name}: {exception.Message}");
            return 1;
        }
    }
}
