using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Services;

/// <summary>
/// Signing in by text message and by WeChat, while a provider fills the slot. A telephone and a WeChat account sign in only who has
/// linked them before, with the password: neither registers anybody.
/// </summary>
internal sealed class OtherSignIn
{
    public const string Sms = "Sms";
    public const string WeChat = "WeChat";

    private const string SentAt = "SentAt";
    private const string WrongCode = "The code is wrong or too old.";
    private const string NoMobile = "Please enter a mobile number: 11 digits, or + and the country's code.";
    private const string StateCookie = "exchange-wechat";
    private static readonly TimeSpan _stateLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly Accounts _accounts;
    private readonly OwnAccount _account;
    private readonly ISmsSender _sms;
    private readonly IWeChatSignIn _weChat;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;
    private readonly IHttpContextAccessor _http;
    private readonly IDataProtector _protector;
    private readonly IStringLocalizer<OtherSignIn> S;

    public OtherSignIn(
        AppDbContext db,
        UserManager<ExchangeUser> users,
        ExchangeSignInManager signIn,
        Accounts accounts,
        OwnAccount account,
        ISmsSender sms,
        IWeChatSignIn weChat,
        Outbox outbox,
        IAuditTrail audit,
        SiteClock clock,
        IHttpContextAccessor http,
        IDataProtectionProvider protection,
        IStringLocalizer<OtherSignIn> localizer)
    {
        _db = db;
        _users = users;
        _signIn = signIn;
        _accounts = accounts;
        _account = account;
        _sms = sms;
        _weChat = weChat;
        _outbox = outbox;
        _audit = audit;
        _clock = clock;
        _http = http;
        _protector = protection.CreateProtector("Exchange.WeChat");
        S = localizer;
    }

    public bool HasSms => _sms.IsConfigured;

    public bool HasWeChat => _weChat.IsConfigured;

    /// <summary>Sends a code to a telephone that somebody has linked. The answer is the same for any other.</summary>
    public async Task<Result> SendCodeAsync(string typed, CancellationToken cancellationToken)
    {
        if (MobileNumber.Normalise(typed) is not { } phone)
        {
            return Result.Fail(NoMobile, nameof(SmsForm.Phone));
        }

        if (await _users.FindByLoginAsync(Sms, phone) is { } user && await _signIn.CanSignInAsync(user) && !await _users.IsLockedOutAsync(user))
        {
            await SendAsync(user, phone, SignInPurpose(phone), cancellationToken);
        }

        return Result.Success;
    }

    public async Task<SignInOutcome> SignInWithSmsAsync(string typed, string code, CancellationToken cancellationToken)
    {
        if (MobileNumber.Normalise(typed) is not { } phone || await _users.FindByLoginAsync(Sms, phone) is not { } user || await _users.IsLockedOutAsync(user))
        {
            return SignInOutcome.Refused;
        }

        if (!await _users.VerifyUserTokenAsync(user, TokenOptions.DefaultPhoneProvider, SignInPurpose(phone), Digits(code)))
        {
            // Guessing here counts as guessing at the door.
            await _users.AccessFailedAsync(user);
            return SignInOutcome.Refused;
        }

        return await _accounts.SignInWithLoginAsync(Sms, phone, cancellationToken);
    }

    /// <summary>Sends a code to the telephone that is to sign the person in from now on.</summary>
    public async Task<Result> BeginLinkAsync(SmsLinkForm form, CancellationToken cancellationToken)
    {
        if (MobileNumber.Normalise(form.Phone) is not { } phone)
        {
            return Result.Fail(NoMobile, nameof(form.Phone));
        }

        if (await _account.ConfirmPasswordAsync(form.CurrentPassword) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        await SendAsync(await _account.GetAsync(), phone, LinkPurpose(phone), cancellationToken);
        return Result.Success;
    }

    public async Task<Result> LinkPhoneAsync(SmsCodeForm form, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (MobileNumber.Normalise(form.Phone) is not { } phone || await _users.IsLockedOutAsync(user))
        {
            return Result.Fail(WrongCode, nameof(form.Code));
        }

        if (!await _users.VerifyUserTokenAsync(user, TokenOptions.DefaultPhoneProvider, LinkPurpose(phone), Digits(form.Code)))
        {
            await _users.AccessFailedAsync(user);
            return Result.Fail(WrongCode, nameof(form.Code));
        }

        // One telephone a person: a new one takes the place of the old one.
        await UnlinkAsync(Sms, cancellationToken);
        return await LinkAsync(user, Sms, phone, cancellationToken);
    }

    /// <summary>False when nothing was linked.</summary>
    public async Task<bool> UnlinkAsync(string provider, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        var logins = (await _users.GetLoginsAsync(user)).Where(l => l.LoginProvider == provider).ToList();
        foreach (var login in logins)
        {
            await _users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey);
            _audit.Record("user.login-removed", "User", user.Id, new { provider });
        }

        await _db.SaveChangesAsync(cancellationToken);
        return logins.Count > 0;
    }

    /// <summary>Where the browser goes to sign in with WeChat.</summary>
    public string BeginWeChat(string? returnUrl) => Begin("", returnUrl);

    /// <summary>Where the browser goes to link WeChat with the account that is signed in.</summary>
    public async Task<Result<string>> BeginWeChatLinkAsync(string password)
    {
        if (await _account.ConfirmPasswordAsync(password) is { Succeeded: false } wrong)
        {
            return Result<string>.Fail(wrong.Error!, wrong.Field);
        }

        return Result.Ok(Begin(_account.Id, null));
    }

    /// <summary>The browser comes back from WeChat.</summary>
    public async Task<WeChatReturn> FinishWeChatAsync(string? code, string? state, CancellationToken cancellationToken)
    {
        var http = _http.HttpContext!;
        var begun = Read(http.Request.Cookies[StateCookie]);
        http.Response.Cookies.Delete(StateCookie, CookieOf(http));
        if (begun is not { } trip || string.IsNullOrEmpty(code) || string.IsNullOrEmpty(state)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(trip.State), Encoding.UTF8.GetBytes(state))
            || await _weChat.FindPersonAsync(code, cancellationToken) is not { Length: > 0 } person)
        {
            return new WeChatReturn(SignInOutcome.Refused, null, null);
        }

        if (trip.UserId.Length == 0)
        {
            return new WeChatReturn(await _accounts.SignInWithLoginAsync(WeChat, person, cancellationToken), null, trip.ReturnUrl);
        }

        // Whoever has signed in meanwhile as somebody else links nothing.
        return _users.GetUserId(http.User) == trip.UserId
            ? new WeChatReturn(null, await LinkAsync(await _account.GetAsync(), WeChat, person, cancellationToken), null)
            : new WeChatReturn(SignInOutcome.Refused, null, null);
    }

    private async Task<Result> LinkAsync(ExchangeUser user, string provider, string key, CancellationToken cancellationToken)
    {
        var added = await _users.AddLoginAsync(user, new UserLoginInfo(provider, key, provider));
        if (!added.Succeeded)
        {
            return Result.Fail("It signs in another account already.");
        }

        _audit.Record("user.login-added", "User", user.Id, new { provider });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task SendAsync(ExchangeUser user, string phone, string purpose, CancellationToken cancellationToken)
    {
        // One message a minute: messages cost money, and nobody's telephone is to be flooded.
        var now = _clock.Now;
        if (DateTimeOffset.TryParse(await _users.GetAuthenticationTokenAsync(user, Sms, SentAt), CultureInfo.InvariantCulture, out var last) && now < last + _pause)
        {
            return;
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        await _users.SetAuthenticationTokenAsync(user, Sms, SentAt, now.ToString("O", CultureInfo.InvariantCulture));
        var code = await _users.GenerateUserTokenAsync(user, TokenOptions.DefaultPhoneProvider, purpose);
        _outbox.Add(new SmsRequested(phone, S["Your code is {0}. It is good for a few minutes; give it to nobody.", code]));
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private string Begin(string userId, string? returnUrl)
    {
        var http = _http.HttpContext!;
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var until = (_clock.Now + _stateLifetime).ToUnixTimeSeconds();
        http.Response.Cookies.Append(
            StateCookie, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{state}|{until}|{userId}|{returnUrl}")), CookieOf(http));
        return _weChat.GetAuthorizationAddress(state).AbsoluteUri;
    }

    private (string State, string UserId, string? ReturnUrl)? Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(cookie).Split('|', 4);
            return parts.Length == 4 && long.Parse(parts[1], CultureInfo.InvariantCulture) >= _clock.Now.ToUnixTimeSeconds()
                ? (parts[0], parts[2], parts[3])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string SignInPurpose(string phone) => "sign-in:" + phone;

    private static string LinkPurpose(string phone) => "link:" + phone;

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    // Lax: WeChat's page sends the browser back.
    private static CookieOptions CookieOf(HttpContext http) => new()
    {
        Path = "/Account/WeChat", MaxAge = _stateLifetime, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
    };
}
