using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Exchange.Tests.Notifications;

/// <summary>
/// A mail server of our own on a free loopback port, as much of RFC 5321 as a sender needs: it takes mails, or answers a step
/// as the test says. No TLS, no sign-in.
/// </summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was sent as data, accepted or not, in order.</summary>
    public ConcurrentQueue<MimeMessage> Data { get; } = new();

    /// <summary>Addresses of RCPT TO.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>
    /// Answers to a step (<c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>, <c>.</c> after the data, <c>QUIT</c>), the next one first; an empty
    /// answer breaks the connection off. Without one the step succeeds.
    /// </summary>
    public ConcurrentQueue<(string Step, string Answer)> Answers { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // The client has gone.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        // Bytes go through unchanged: the body may be of any charset.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync("220 fake.example ESMTP");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var step = line.Split(' ')[0].ToUpperInvariant();
            var answer = Next(step) ?? step switch
            {
                "DATA" => "354 go on",
                "QUIT" => "221 good bye",
                _ => "250 done",
            };
            if (step == "RCPT")
            {
                Recipients.Enqueue(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
            }

            if (step == "DATA" && answer.StartsWith("354", StringComparison.Ordinal))
            {
                await SayAsync(answer);
                await ReadDataAsync(reader);
                answer = Next(".") ?? "250 taken";
            }

            if (answer.Length == 0)
            {
                return;
            }

            await SayAsync(answer);
            if (step == "QUIT")
            {
                return;
            }
        }

        async Task SayAsync(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _stop.Token);
    }

    private async Task ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            // RFC 5321, 4.5.2: a leading dot is doubled on the way.
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        Data.Enqueue(await MimeMessage.LoadAsync(bytes, _stop.Token));
    }

    private string? Next(string step) => Answers.TryPeek(out var next) && next.Step == step && Answers.TryDequeue(out next) ? next.Answer : null;
}
