using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Desks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_PageEdition");

            migrationBuilder.DropTable(
                name: "Content_Page");

            migrationBuilder.AddColumn<DateOnly>(
                name: "StatusDueOn",
                table: "Rights_Right",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceName",
                table: "Rights_Drawing",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Content_Item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LatestVersion = table.Column<int>(type: "integer", nullable: false),
                    PublishedVersion = table.Column<int>(type: "integer", nullable: true),
                    PublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnpublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TrashedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PinnedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ApprovedVersion = table.Column<int>(type: "integer", nullable: true),
                    ReturnNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Dossier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: true),
                    AmountBand = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Use = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TermMonths = table.Column<int>(type: "integer", nullable: true),
                    WishNames = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    District = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    CategoryCodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RightKeys = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    RevenueFen = table.Column<long>(type: "bigint", nullable: true),
                    ProfitFen = table.Column<long>(type: "bigint", nullable: true),
                    AssetsFen = table.Column<long>(type: "bigint", nullable: true),
                    DebtsFen = table.Column<long>(type: "bigint", nullable: true),
                    Staff = table.Column<int>(type: "integer", nullable: true),
                    FoundedYear = table.Column<int>(type: "integer", nullable: true),
                    HasArrears = table.Column<bool>(type: "boolean", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PickedRequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FinancedFen = table.Column<long>(type: "bigint", nullable: true),
                    FinancedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Dossier", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Interest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvestorPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Ticket = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FieldCodes = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    WithBankLoan = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    InvestorAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OpenKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Interest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Profile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FieldCodes = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    ReadinessCodes = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ModeCodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DistrictCodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TicketFromFen = table.Column<long>(type: "bigint", nullable: true),
                    TicketToFen = table.Column<long>(type: "bigint", nullable: true),
                    WithBankLoan = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Profile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Roadshow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SlotMinutes = table.Column<int>(type: "integer", nullable: false),
                    Slots = table.Column<int>(type: "integer", nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Roadshow", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Shortlist",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ListingTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ListingState = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Shortlist", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Media_Folder",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Arrivals = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Folder", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Media_Folder_Media_Folder_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Media_Folder",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Policies_Comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ShownName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Comment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policies_Record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IssuingBody = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DocumentNumber = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RepealedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ApplyUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    CommentFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CommentUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Topics = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirstArticle = table.Column<int>(type: "integer", nullable: true),
                    LastArticle = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Record", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_File",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_File", x => new { x.ItemId, x.FileId });
                    table.ForeignKey(
                        name: "FK_Content_File_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_FormerSlug",
                columns: table => new
                {
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_FormerSlug", x => new { x.Type, x.Culture, x.Slug });
                    table.ForeignKey(
                        name: "FK_Content_FormerSlug_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Related",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Related", x => new { x.ItemId, x.OtherId });
                    table.ForeignKey(
                        name: "FK_Content_Related_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Content_Related_Content_Item_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Topic",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Topic", x => new { x.ItemId, x.Topic });
                    table.ForeignKey(
                        name: "FK_Content_Topic_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Version",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Markdown = table.Column<string>(type: "character varying(400000)", maxLength: 400000, nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    Authors = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SavedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SavedByName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Html = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Version", x => new { x.ItemId, x.Number });
                    table.ForeignKey(
                        name: "FK_Content_Version_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Consent_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Opening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Opening", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Opening_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_OperatorReason",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_OperatorReason", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_OperatorReason_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    LenderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClockStartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    AccessChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AskedToSeeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstAnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstAnswerHours = table.Column<int>(type: "integer", nullable: true),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Request_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Pitch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Pitch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_Pitch_Investing_Roadshow_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Investing_Roadshow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    SignedUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreesToBeNamed = table.Column<bool>(type: "boolean", nullable: false),
                    Attended = table.Column<bool>(type: "boolean", nullable: true),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_Seat_Investing_Roadshow_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Investing_Roadshow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Investing_StageChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_StageChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_StageChange_Investing_Shortlist_EntryId",
                        column: x => x.EntryId,
                        principalTable: "Investing_Shortlist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Media_Item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AltZh = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AltEn = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDecorative = table.Column<bool>(type: "boolean", nullable: false),
                    FocalX = table.Column<int>(type: "integer", nullable: false),
                    FocalY = table.Column<int>(type: "integer", nullable: false),
                    Credit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    NeedsAlt = table.Column<bool>(type: "boolean", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(1700)", maxLength: 1700, nullable: false),
                    UploadedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacementCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Media_Item_Media_File_FileId",
                        column: x => x.FileId,
                        principalTable: "Media_File",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Media_Item_Media_Folder_FolderId",
                        column: x => x.FolderId,
                        principalTable: "Media_Folder",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Policies_Article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Anchor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Insertion = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Context = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies_Article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Policies_Article_Policies_Record_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Policies_Record",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    RateBp = table.Column<int>(type: "integer", nullable: true),
                    LimitFen = table.Column<long>(type: "bigint", nullable: true),
                    TermMonths = table.Column<int>(type: "integer", nullable: true),
                    GuaranteeBp = table.Column<int>(type: "integer", nullable: true),
                    PremiumBp = table.Column<int>(type: "integer", nullable: true),
                    AppraisalFen = table.Column<long>(type: "bigint", nullable: true),
                    OtherFen = table.Column<long>(type: "bigint", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Answer_Financing_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Financing_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Media_Replacement",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    ReplacedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Replacement", x => new { x.ItemId, x.Number });
                    table.ForeignKey(
                        name: "FK_Media_Replacement_Media_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Media_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Media_Folder",
                columns: new[] { "Id", "Arrivals", "Key", "Name", "ParentId", "Version" },
                values: new object[] { new Guid("00000000-0000-0000-0000-000000000001"), 0, "", "", null, 1L });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_StatusDueOn",
                table: "Rights_Right",
                column: "StatusDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Content_File_FileId",
                table: "Content_File",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_FormerSlug_ItemId",
                table: "Content_FormerSlug",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_ContentItemId",
                table: "Content_Item",
                column: "ContentItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_LocalizationSet",
                table: "Content_Item",
                column: "LocalizationSet");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_ModifiedAt",
                table: "Content_Item",
                column: "ModifiedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PinnedUntil",
                table: "Content_Item",
                column: "PinnedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PublishAt",
                table: "Content_Item",
                column: "PublishAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PublishedAt",
                table: "Content_Item",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_Type_Culture_Slug",
                table: "Content_Item",
                columns: new[] { "Type", "Culture", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_Type_PublishedAt",
                table: "Content_Item",
                columns: new[] { "Type", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_UnpublishAt",
                table: "Content_Item",
                column: "UnpublishAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Related_OtherId",
                table: "Content_Related",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Topic_Topic",
                table: "Content_Topic",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Answer_RequestId",
                table: "Financing_Answer",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Consent_DossierId",
                table: "Financing_Consent",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Consent_UserId",
                table: "Financing_Consent",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_Number",
                table: "Financing_Dossier",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_OpenedAt",
                table: "Financing_Dossier",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_PartyId_CreatedAt",
                table: "Financing_Dossier",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_Stage_OpenedAt",
                table: "Financing_Dossier",
                columns: new[] { "Stage", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Opening_DossierId_At",
                table: "Financing_Opening",
                columns: new[] { "DossierId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Opening_UserId",
                table: "Financing_Opening",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_OperatorReason_DossierId_UserId_At",
                table: "Financing_OperatorReason",
                columns: new[] { "DossierId", "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_DossierId_LenderId",
                table: "Financing_Request",
                columns: new[] { "DossierId", "LenderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_LenderId_State_DueOn",
                table: "Financing_Request",
                columns: new[] { "LenderId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_State_DueOn",
                table: "Financing_Request",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_InvestorPartyId_ListingId_SentAt",
                table: "Investing_Interest",
                columns: new[] { "InvestorPartyId", "ListingId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_OpenKey",
                table: "Investing_Interest",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_OwnerPartyId_State_SentAt",
                table: "Investing_Interest",
                columns: new[] { "OwnerPartyId", "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_PartyId_AppliedAt",
                table: "Investing_Pitch",
                columns: new[] { "PartyId", "AppliedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_SessionId_ListingId",
                table: "Investing_Pitch",
                columns: new[] { "SessionId", "ListingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_SessionId_Slot",
                table: "Investing_Pitch",
                columns: new[] { "SessionId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_State",
                table: "Investing_Pitch",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Roadshow_Number",
                table: "Investing_Roadshow",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Roadshow_State_StartsAt",
                table: "Investing_Roadshow",
                columns: new[] { "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_PartyId",
                table: "Investing_Seat",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_SessionId_Number",
                table: "Investing_Seat",
                columns: new[] { "SessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_SessionId_PartyId",
                table: "Investing_Seat",
                columns: new[] { "SessionId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_UserId",
                table: "Investing_Seat",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_ListingId",
                table: "Investing_Shortlist",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_PartyId_ListingId",
                table: "Investing_Shortlist",
                columns: new[] { "PartyId", "ListingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_PartyId_Stage_UpdatedAt",
                table: "Investing_Shortlist",
                columns: new[] { "PartyId", "Stage", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_StageChange_EntryId_At",
                table: "Investing_StageChange",
                columns: new[] { "EntryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_StageChange_UserId",
                table: "Investing_StageChange",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Folder_ParentId_Key",
                table: "Media_Folder",
                columns: new[] { "ParentId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_FileId",
                table: "Media_Item",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_FolderId_UploadedAt",
                table: "Media_Item",
                columns: new[] { "FolderId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_NeedsAlt_UploadedAt",
                table: "Media_Item",
                columns: new[] { "NeedsAlt", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_UploadedAt",
                table: "Media_Item",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Replacement_FileId",
                table: "Media_Replacement",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Article_ItemId_Anchor",
                table: "Policies_Article",
                columns: new[] { "ItemId", "Anchor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Article_ItemId_Order",
                table: "Policies_Article",
                columns: new[] { "ItemId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_ItemId_State_WrittenAt",
                table: "Policies_Comment",
                columns: new[] { "ItemId", "State", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_State_WrittenAt",
                table: "Policies_Comment",
                columns: new[] { "State", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Comment_UserId",
                table: "Policies_Comment",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ApplyUntil",
                table: "Policies_Record",
                column: "ApplyUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_CommentUntil",
                table: "Policies_Record",
                column: "CommentUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_LocalizationSet_Type",
                table: "Policies_Record",
                columns: new[] { "LocalizationSet", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ReplacedBy",
                table: "Policies_Record",
                column: "ReplacedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_ShortName",
                table: "Policies_Record",
                column: "ShortName");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_IssuedOn",
                table: "Policies_Record",
                columns: new[] { "Type", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_IssuingBody",
                table: "Policies_Record",
                columns: new[] { "Type", "IssuingBody" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Record_Type_Level",
                table: "Policies_Record",
                columns: new[] { "Type", "Level" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_File");

            migrationBuilder.DropTable(
                name: "Content_FormerSlug");

            migrationBuilder.DropTable(
                name: "Content_Related");

            migrationBuilder.DropTable(
                name: "Content_Topic");

            migrationBuilder.DropTable(
                name: "Content_Version");

            migrationBuilder.DropTable(
                name: "Financing_Answer");

            migrationBuilder.DropTable(
                name: "Financing_Consent");

            migrationBuilder.DropTable(
                name: "Financing_Opening");

            migrationBuilder.DropTable(
                name: "Financing_OperatorReason");

            migrationBuilder.DropTable(
                name: "Investing_Interest");

            migrationBuilder.DropTable(
                name: "Investing_Pitch");

            migrationBuilder.DropTable(
                name: "Investing_Profile");

            migrationBuilder.DropTable(
                name: "Investing_Seat");

            migrationBuilder.DropTable(
                name: "Investing_StageChange");

            migrationBuilder.DropTable(
                name: "Media_Replacement");

            migrationBuilder.DropTable(
                name: "Policies_Article");

            migrationBuilder.DropTable(
                name: "Policies_Comment");

            migrationBuilder.DropTable(
                name: "Content_Item");

            migrationBuilder.DropTable(
                name: "Financing_Request");

            migrationBuilder.DropTable(
                name: "Investing_Roadshow");

            migrationBuilder.DropTable(
                name: "Investing_Shortlist");

            migrationBuilder.DropTable(
                name: "Media_Item");

            migrationBuilder.DropTable(
                name: "Policies_Record");

            migrationBuilder.DropTable(
                name: "Financing_Dossier");

            migrationBuilder.DropTable(
                name: "Media_Folder");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Right_StatusDueOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "StatusDueOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "SourceName",
                table: "Rights_Drawing");

            migrationBuilder.CreateTable(
                name: "Content_Page",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Page", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_PageEdition",
                columns: table => new
                {
                    PageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_PageEdition", x => new { x.PageId, x.Number });
                    table.ForeignKey(
                        name: "FK_Content_PageEdition_Content_Page_PageId",
                        column: x => x.PageId,
                        principalTable: "Content_Page",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Page_Slug_Culture",
                table: "Content_Page",
                columns: new[] { "Slug", "Culture" },
                unique: true);
        }
    }
}
