using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Exchange.Imports.Services.Fetching;

/// <summary>Asks the EPO's Open Patent Services (version 3.2) for the bibliography of a patent.</summary>
internal sealed class OpsClient : IPatentSource, IDisposable
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "ops";

    // An answer for one number has a few hundred kilobytes at most.
    private const int MaxBytes = 8 << 20;

    private static readonly TimeSpan _tokenMargin = TimeSpan.FromMinutes(1);

    private readonly IHttpClientFactory _clients;
    private readonly OpsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OpsClient> _logger;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly FixedWindowRateLimiter _limiter;
    private (string Value, DateTimeOffset Until)? _token;

    public OpsClient(IHttpClientFactory clients, IOptions<OpsOptions> options, TimeProvider time, ILogger<OpsClient> logger)
    {
        _clients = clients;
        _options = options.Value;
        _time = time;
        _logger = logger;
        _limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = Math.Max(1, _options.PerMinute), Window = TimeSpan.FromMinutes(1) });
    }

    public string Name => "EPO OPS";

    public bool IsOn => !string.IsNullOrWhiteSpace(_options.Key) && !string.IsNullOrWhiteSpace(_options.Secret);

    public void Dispose()
    {
        _limiter.Dispose();
        _turn.Dispose();
    }

    public async Task<Result<FetchedFile>> FetchAsync(string number, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return Result<FetchedFile>.Fail("The look-up by number is off: no key for the EPO's Open Patent Services is configured.");
        }

        if (PatentNumbers.InDocdb(number) is not { } asked)
        {
            return Result<FetchedFile>.Fail("This is no number of a patent. Write it with its office and letter, such as EP1000000A1, or a Chinese application number.");
        }

        using var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            return Result<FetchedFile>.Fail("Too many look-ups at once. Try again in a minute.");
        }

        try
        {
            return await AskAsync(asked, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogWarning("Open Patent Services did not answer within {Seconds} seconds.", _options.TimeoutSeconds);
            return Result<FetchedFile>.Fail("The EPO's service did not answer in time. Try again later, or import a file.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            _logger.LogWarning(exception, "Open Patent Services could not be reached.");
            return Result<FetchedFile>.Fail("The EPO's service could not be reached. Try again later, or import a file.");
        }
    }

    private async Task<Result<FetchedFile>> AskAsync(DocdbNumber asked, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(Client);
        client.Timeout = TimeSpan.FromSeconds(_options.TimeoutSeconds);
        client.MaxResponseContentBufferSize = MaxBytes;
        for (var attempt = 1; ; attempt++)
        {
            if (await TokenAsync(client, cancellationToken) is not { } token)
            {
                _logger.LogWarning("Open Patent Services refused key and secret.");
                return Result<FetchedFile>.Fail("The EPO's service refuses the key of this site. Tell the operator.");
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.Address, PathOf(asked)));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/exchange+xml"));
            using var answer = await client.SendAsync(request, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest && attempt == 1)
            {
                // A token may end before its time; once is enough to know.
                _token = null;
                continue;
            }

            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new Result<FetchedFile>(new FetchedFile($"{Name} {asked.Text}.xml", await answer.Content.ReadAsByteArrayAsync(cancellationToken))),
                HttpStatusCode.NotFound => Result<FetchedFile>.Fail("The EPO's database knows no patent under this number. Compare it, or import the office's file."),
                HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => Refused(answer),
                _ => Unexpected(answer),
            };
        }
    }

    private Result<FetchedFile> Refused(HttpResponseMessage answer)
    {
        _logger.LogWarning("Open Patent Services refused: {Reason}.", answer.Headers.TryGetValues("X-Rejection-Reason", out var reasons) ? string.Join(' ', reasons) : answer.StatusCode.ToString());
        return Result<FetchedFile>.Fail("The EPO's service refuses for now: the site has asked it too often. Try again later, or import a file.");
    }

    private Result<FetchedFile> Unexpected(HttpResponseMessage answer)
    {
        _logger.LogWarning("Open Patent Services answered {Status}.", (int)answer.StatusCode);
        return Result<FetchedFile>.Fail("The EPO's service could not be reached. Try again later, or import a file.");
    }

    /// <summary>Null when key and secret are refused.</summary>
    private async Task<string?> TokenAsync(HttpClient client, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } known && known.Until > _time.GetUtcNow())
            {
                return known.Value;
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_options.Address, "auth/accesstoken"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.Key}:{_options.Secret}")));
            request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
            using var answer = await client.SendAsync(request, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
            {
                return null;
            }

            answer.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            if (!json.RootElement.TryGetProperty("access_token", out var token) || token.GetString() is not { Length: > 0 } value)
            {
                return null;
            }

            // The service writes the seconds as a text.
            var seconds = json.RootElement.TryGetProperty("expires_in", out var expires) && int.TryParse(expires.ToString(), out var told) ? told : 0;
            _token = (value, _time.GetUtcNow().AddSeconds(seconds) - _tokenMargin);
            return value;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Only letters and digits that the grammar has let through.
    private static string PathOf(DocdbNumber asked)
    {
        var kind = asked.IsApplication ? "application" : "publication";
        return asked.Kind is { } letter
            ? $"rest-services/published-data/{kind}/docdb/{asked.Office}.{asked.Digits}.{letter}/biblio"
            : $"rest-services/published-data/{kind}/epodoc/{asked.Office}{asked.Digits}/biblio";
    }
}
